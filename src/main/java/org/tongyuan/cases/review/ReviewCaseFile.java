package org.tongyuan.cases.review;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.review.SheetLine.Mark;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Scores the sheet of a drawn case and signs it. Nobody reviews a case in which they had part. */
@UseCase
@LegalBasis("行政许可法, art. 10")
class ReviewCaseFile {

    private final ReviewSheets sheets;
    private final ReviewCriteria criteria;
    private final Handlers handlers;
    private final Cases cases;
    private final TellOfReview tell;
    private final Around around;

    ReviewCaseFile(
            ReviewSheets sheets,
            ReviewCriteria criteria,
            Handlers handlers,
            Cases cases,
            TellOfReview tell,
            Around around) {
        this.sheets = sheets;
        this.criteria = criteria;
        this.handlers = handlers;
        this.cases = cases;
        this.tell = tell;
        this.around = around;
    }

    /** What a signature needs beside the sheet. */
    @Component("reviewSignatureAround")
    record Around(TimeLimits limits, Calendars calendars, Journal journal, LegalTime time) {}

    /** May be done again until the sheet is signed; {@code seen} is the version on the reviewer's page, null when not said. */
    @Transactional
    void score(
            UUID id, Map<String, Mark> marks, @Nullable String remark, @Nullable Integer seen, SignedIn.Officer who) {
        var sheet = begin(id, seen, who);
        var at = around.time().now();
        sheets.save(sheet.scored(marks, new ReviewSheet.Scored(who.accountId(), who.name(), at, remark)));
        record(id, "CASE_REVIEW_SCORED", sheet, who);
    }

    /** Signs what was scored; from then on the sheet stands, and its agency is told. */
    @Transactional
    void sign(UUID id, @Nullable Integer seen, SignedIn.Officer who) {
        var sheet = begin(id, seen, who);
        var score = sheet.lines().stream().anyMatch(line -> line.mark() == null) ? null : Score.of(sheet.lines());
        var c = cases.require(sheet.head().caseId());
        var due = DatedClock.start(
                around.limits().require("CASE_REVIEW_ANSWER"),
                around.time().today(),
                "评查表签字",
                around.calendars().forRegion(c.head().regionCode()));
        var signed = sheet.signed(
                score == null
                        ? null
                        : new ReviewSheet.Signed(
                                around.time().now(),
                                score.points(),
                                score.vetoed(),
                                criteria.gradeOf(score),
                                due.dueOn()),
                who.accountId());
        sheets.save(signed);
        record(id, "CASE_REVIEW_SIGNED", signed, who);
        tell.signed(signed);
    }

    private ReviewSheet begin(UUID id, @Nullable Integer seen, SignedIn.Officer who) {
        who.mustBeAbleTo(Permission.CASE_FILE_REVIEW);
        var sheet = sheets.lock(id);
        sheet.mustBeOpen();
        handlers.mustNotBe(who, cases.require(sheet.head().caseId()));
        sheet.mustBe(seen);
        return sheet;
    }

    private void record(UUID id, String act, ReviewSheet sheet, SignedIn.Officer who) {
        var signed = sheet.signed();
        var entry = Entry.of(
                        who.actor(),
                        act,
                        new Subject(ReviewSheetSeals.KIND, id.toString()),
                        around.time().now())
                .with("round", sheet.head().roundNumber())
                .with("case", sheet.head().caseId().toString());
        if (signed != null) {
            entry = entry.with("score", signed.score().toPlainString()).with("grade", signed.grade());
        }
        around.journal().record(entry.sealed(sheets.seal(id)));
    }
}

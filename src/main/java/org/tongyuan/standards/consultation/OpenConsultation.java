package org.tongyuan.standards.consultation;

import java.time.LocalDate;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.standards.register.MoveStandard;
import org.tongyuan.standards.register.Standard;
import org.tongyuan.standards.register.StandardState;
import org.tongyuan.standards.register.Standards;

/** Publishes a draft for comment, and lengthens the time for it. */
@UseCase
class OpenConsultation {

    /** What is published. */
    record Draft(String text, String explanation, String ways, LocalDate until) {}

    private final Standards standards;
    private final Consultations consultations;
    private final MoveStandard moveStandard;
    private final TimeLimits limits;
    private final Journal journal;
    private final LegalTime time;

    OpenConsultation(
            Standards standards,
            Consultations consultations,
            MoveStandard moveStandard,
            TimeLimits limits,
            Journal journal,
            LegalTime time) {
        this.standards = standards;
        this.consultations = consultations;
        this.moveStandard = moveStandard;
        this.limits = limits;
        this.journal = journal;
        this.time = time;
    }

    /** The earliest last day of a consultation that begins today. */
    LocalDate earliestEnd() {
        return time.today().plusDays(limits.require("STD_CONSULTATION").length());
    }

    @Transactional
    @LegalBasis("标准化法, art. 13")
    public void open(String slug, Draft draft, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.STANDARD_EDIT);
        Standard standard = standards.require(slug);
        if (!standard.state().mayBecome(StandardState.CONSULTATION)) {
            throw new RuleBroken("consultation.not-a-draft");
        }
        if (draft.until().isBefore(earliestEnd())) {
            throw new RuleBroken(
                    "consultation.too-short", limits.require("STD_CONSULTATION").length());
        }
        var opened = new Consultation(
                Ids.next(),
                standard.id(),
                draft.text(),
                draft.explanation(),
                draft.ways(),
                time.today(),
                draft.until(),
                null,
                null,
                0);
        consultations.insert(opened, time.now(), officer.actor());
        moveStandard.move(slug, StandardState.CONSULTATION, "公开征求意见，截止日期 " + draft.until(), officer);
        journal.record(Entry.of(officer.actor(), "CONSULTATION_OPENED", MoveStandard.subject(standard), time.now())
                .with("until", draft.until().toString()));
    }

    @Transactional
    public void extend(String slug, LocalDate until, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.STANDARD_EDIT);
        Standard standard = standards.require(slug);
        Consultation running =
                consultations.runningOf(standard.id()).orElseThrow(() -> new RuleBroken("consultation.ended"));
        running.mustReachBeyond(until);
        consultations.extend(running, until);
        journal.record(Entry.of(officer.actor(), "CONSULTATION_EXTENDED", MoveStandard.subject(standard), time.now())
                .with("until", until.toString()));
    }
}

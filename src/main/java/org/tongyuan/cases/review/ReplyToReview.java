package org.tongyuan.cases.review;

import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** The agency answers a signed sheet and reports what it put right; a reviewer responds to its answer. Each once; the sheet stays. */
@UseCase
class ReplyToReview {

    private final ReviewSheets sheets;
    private final ReviewReplies replies;
    private final TellOfReview tell;
    private final Journal journal;
    private final LegalTime time;

    ReplyToReview(ReviewSheets sheets, ReviewReplies replies, TellOfReview tell, Journal journal, LegalTime time) {
        this.sheets = sheets;
        this.replies = replies;
        this.tell = tell;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void reply(UUID sheetId, Reply.Kind kind, String words, SignedIn.Officer who) {
        var sheet = sheets.lock(sheetId);
        mustBeAbleTo(kind, sheet, who);
        if (sheet.signed() == null) {
            throw new RuleBroken("case.review.not-signed");
        }
        var before = replies.of(List.of(sheetId)).stream().map(Reply::kind).toList();
        if (before.contains(kind)) {
            throw new RuleBroken("case.review.replied", kind.label());
        }
        if (kind == Reply.Kind.RESPONSE && !before.contains(Reply.Kind.ANSWER)) {
            throw new RuleBroken("case.review.no-answer");
        }
        var reply = new Reply(Ids.next(), sheetId, kind, words, time.now(), who.accountId(), who.name());
        replies.add(reply);
        journal.record(Entry.of(
                        who.actor(),
                        "CASE_REVIEW_REPLIED",
                        new Subject(ReviewReplySeals.KIND, reply.id().toString()),
                        reply.at())
                .with("sheet", sheetId.toString())
                .with("kind", kind.name())
                .sealed(replies.seal(reply.id())));
        tell.replied(sheet, reply);
    }

    private static void mustBeAbleTo(Reply.Kind kind, ReviewSheet sheet, SignedIn.Officer who) {
        if (kind == Reply.Kind.RESPONSE) {
            who.mustBeAbleTo(Permission.CASE_FILE_REVIEW);
            return;
        }
        who.mustBeAbleTo(Permission.CASE_DECIDE);
        if (!who.agencyId().equals(sheet.head().agencyId())) {
            throw new RuleBroken("case.review.not-agency");
        }
    }
}

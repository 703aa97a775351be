package org.tongyuan.disclosure.conversion;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Looks again at what was refused: it stays so, with the reason, until the next review, or it can be public now and is drafted. */
@UseCase
class ReviewRefusal {

    private final RefusedInformation refusals;
    private final OpenDraft drafts;
    private final Journal journal;
    private final LegalTime time;

    ReviewRefusal(RefusedInformation refusals, OpenDraft drafts, Journal journal, LegalTime time) {
        this.refusals = refusals;
        this.drafts = drafts;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    @LegalBasis("政府信息公开条例, art. 18")
    void keep(UUID subject, String reason, SignedIn.Officer officer) {
        found(require(subject, reason, officer), reason, null, officer);
    }

    /** The draft; what was refused is not in it: its author puts in what can be public. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 18")
    UUID open(UUID subject, String reason, OpenDraft.Wish wish, SignedIn.Officer officer) {
        var refusal = require(subject, reason, officer);
        UUID record = drafts.draft(refusal.agencyId(), wish, "不予公开信息定期评估（" + refusal.name() + "）", List.of(), officer);
        found(refusal, reason, record, officer);
        return record;
    }

    private RefusedInformation.Refusal require(UUID subject, String reason, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.DISCLOSURE_HANDLE);
        var refusal = refusals.require(subject);
        if (!refusal.agencyId().equals(officer.agencyId())) {
            throw new NotAllowed("REFUSAL_OF_OTHER_AGENCY", "disclosure.conversion.other-agency");
        }
        if (reason.isBlank() || reason.length() > SuggestPublication.LONGEST) {
            throw new RuleBroken("disclosure.refusal-review.reason", SuggestPublication.LONGEST);
        }
        return refusal;
    }

    private void found(
            RefusedInformation.Refusal refusal, String reason, @Nullable UUID record, SignedIn.Officer officer) {
        var finding = new RefusedInformation.Finding(Ids.next(), refusal, reason.strip(), record);
        refusals.add(finding, time.today(), time.now(), officer.accountId(), officer.name());
        var entry = Entry.of(
                        officer.actor(),
                        record == null ? "DISCLOSURE_REFUSAL_KEPT" : "DISCLOSURE_REFUSAL_OPENED",
                        new Subject("refusal-review", finding.id().toString()),
                        time.now())
                .with("of", refusal.kind() + " " + refusal.id());
        journal.record(record == null ? entry : entry.with("record", record.toString()));
    }
}

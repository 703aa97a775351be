package org.tongyuan.standards.reconciliation;

import java.util.Locale;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.NationalDivisions;
import org.tongyuan.agencies.UnifiedSocialCreditCode;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.standards.reconciliation.Contradiction.Kind;
import org.tongyuan.standards.reconciliation.Contradiction.Outcome;
import org.tongyuan.standards.reconciliation.Contradictions.Kept;

/** The owner of the data decides about a contradiction. A later decision about the same values takes the place of an earlier one. */
@UseCase
class SettleContradiction {

    private final Contradictions contradictions;
    private final Journal journal;
    private final LegalTime time;

    SettleContradiction(Contradictions contradictions, Journal journal, LegalTime time) {
        this.contradictions = contradictions;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void settle(UUID id, Outcome outcome, SettlementForm form, SignedIn.Officer by) {
        by.mustBeAbleTo(Permission.MASTER_DATA_SETTLE);
        Kept about = contradictions.require(id);
        if (about.state().equals("GONE") || !about.fingerprint().equals(form.seen())) {
            throw new RuleBroken("contradiction.changed");
        }
        if (!about.kind().outcomes().contains(outcome)) {
            throw new RuleBroken("contradiction.outcome");
        }
        String value = outcome == Outcome.VALUE ? right(about.kind(), form.right()) : "";
        contradictions.add(about, outcome, value, String.valueOf(form.reason()).strip(), time.now(), by.accountId());
        contradictions.settle(id);
        journal.record(
                Entry.of(by.actor(), "CONTRADICTION_SETTLED", new Subject("contradiction", id.toString()), time.now())
                        .with("outcome", outcome.name()));
    }

    /** A wrong value is not made right by deciding for it. */
    private static String right(Kind kind, String given) {
        if (given.isEmpty()) {
            throw new RuleBroken("contradiction.value.missing");
        }
        String value = kind.aboutCode() ? given.toUpperCase(Locale.ROOT) : given;
        if (kind.aboutCode() && !UnifiedSocialCreditCode.isValid(value)) {
            throw new RuleBroken("contradiction.value.code", value, Code.fault(value));
        }
        if (kind.aboutDivision() && NationalDivisions.nameOf(value) == null) {
            throw new RuleBroken("contradiction.value.division", value);
        }
        return value;
    }
}

package org.tongyuan.standards.reconciliation;

import java.util.Locale;
import java.util.Optional;
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

    /** Why the value given cannot be the right one: a wrong value is not made right by deciding for it. Empty when it can. */
    static Optional<RuleBroken> wrong(Kind kind, String given) {
        String value = plain(kind, given);
        if (value.isEmpty()) {
            return Optional.of(new RuleBroken("contradiction.value.missing"));
        }
        if (kind.aboutCode() && !UnifiedSocialCreditCode.isValid(value)) {
            return Optional.of(new RuleBroken("contradiction.value.code", value, Code.fault(value)));
        }
        if (kind.aboutDivision() && NationalDivisions.nameOf(value) == null) {
            return Optional.of(new RuleBroken("contradiction.value.division", value));
        }
        return Optional.empty();
    }

    private static String right(Kind kind, String given) {
        wrong(kind, given).ifPresent(broken -> {
            throw broken;
        });
        return plain(kind, given);
    }

    private static String plain(Kind kind, String given) {
        return kind.aboutCode() ? given.toUpperCase(Locale.ROOT) : given;
    }
}

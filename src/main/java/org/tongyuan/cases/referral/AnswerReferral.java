package org.tongyuan.cases.referral;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.referral.Referral.Ending;
import org.tongyuan.cases.referral.Referral.Outcome;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Ends a referral: it is accepted at the other desk, given back with a reason, or taken back by whoever made it. */
@UseCase
class AnswerReferral {

    private final Referrals referrals;
    private final ReferralJournal journal;
    private final LegalTime time;

    AnswerReferral(Referrals referrals, ReferralJournal journal, LegalTime time) {
        this.referrals = referrals;
        this.journal = journal;
        this.time = time;
    }

    /** From now on it is theirs. */
    @Transactional
    void accept(UUID id, @Nullable String note, SignedIn.Officer who) {
        end(id, Outcome.ACCEPTED, "RESPONSIBILITY_TAKEN", note, who);
    }

    @Transactional
    void giveBack(UUID id, String why, SignedIn.Officer who) {
        if (why.isBlank()) {
            throw new RuleBroken("case.referral.why");
        }
        end(id, Outcome.RETURNED, "REFERRAL_RETURNED", why, who);
    }

    @Transactional
    void takeBack(UUID id, SignedIn.Officer who) {
        end(id, Outcome.WITHDRAWN, "REFERRAL_WITHDRAWN", null, who);
    }

    private void end(UUID id, Outcome outcome, String act, @Nullable String note, SignedIn.Officer who) {
        var referral = referrals.lock(id);
        boolean may = outcome == Outcome.WITHDRAWN
                ? ReferralRights.isGiver(who, referral)
                : ReferralRights.isReceiver(who, referral);
        if (!may) {
            throw new NotAllowed("REFERRAL");
        }
        var at = time.now();
        var ended = referral.ended(new Ending(outcome, at, who.accountId(), who.name(), note));
        referrals.save(ended);
        journal.record(act, ended, who, at);
    }
}

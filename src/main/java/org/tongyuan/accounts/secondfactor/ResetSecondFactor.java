package org.tongyuan.accounts.secondfactor;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.accounts.account.Accounts;
import org.tongyuan.accounts.account.EndSessions;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** The phone and the recovery codes are lost: somebody else ends the second factor, with a reason. Nobody does it for themselves. */
@UseCase
class ResetSecondFactor {

    private final SecondFactors factors;
    private final Accounts accounts;
    private final EndSessions endSessions;
    private final CurrentUser user;
    private final Journal journal;
    private final LegalTime time;

    ResetSecondFactor(
            SecondFactors factors,
            Accounts accounts,
            EndSessions endSessions,
            CurrentUser user,
            Journal journal,
            LegalTime time) {
        this.factors = factors;
        this.accounts = accounts;
        this.endSessions = endSessions;
        this.user = user;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void reset(UUID accountId, String why) {
        SignedIn by = user.require();
        by.mustBeAbleTo(Permission.ACCESS_EDIT);
        Account account = accounts.find(accountId).orElseThrow(() -> new NotFound("account"));
        if (by.actor().id().equals(accountId.toString())) {
            throw new RuleBroken("second-factor.reset.oneself");
        }
        if (why.isBlank()) {
            throw new RuleBroken("second-factor.reset.why");
        }
        SecondFactor factor = factors.of(accountId).orElseThrow(() -> new RuleBroken("second-factor.none"));
        factors.end(factor.id(), by.actor().kind() + ":" + by.actor().id(), why, time.now());
        journal.record(
                Entry.of(by.actor(), "SECOND_FACTOR_RESET", new Subject("account", accountId.toString()), time.now())
                        .with("factor", factor.id().toString()));
        endSessions.of(account.loginName());
    }
}

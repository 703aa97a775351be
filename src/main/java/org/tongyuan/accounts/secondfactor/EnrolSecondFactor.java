package org.tongyuan.accounts.secondfactor;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Sets one's own second factor up, renews its recovery codes, takes it off. */
@UseCase
class EnrolSecondFactor {

    private final SecondFactors factors;
    private final SecondFactorCheck check;
    private final Journal journal;
    private final LegalTime time;

    EnrolSecondFactor(SecondFactors factors, SecondFactorCheck check, Journal journal, LegalTime time) {
        this.factors = factors;
        this.check = check;
        this.journal = journal;
        this.time = time;
    }

    /** A new secret; it counts for nothing until a code made with it is typed in. */
    @Transactional
    void begin(UUID account, SignedIn who) {
        factors.of(account).ifPresent(before -> {
            if (before.isConfirmed()) {
                throw new RuleBroken("second-factor.exists");
            }
            factors.end(before.id(), by(who), "begun anew", time.now());
        });
        factors.begin(account, Totp.freshSecret(), time.now());
    }

    /** Takes the factor into use and gives the recovery codes, which are shown once. */
    @Transactional
    List<String> confirm(UUID account, String code, SignedIn who) {
        SecondFactor factor = factors.of(account).orElseThrow(() -> new RuleBroken("second-factor.not-begun"));
        OptionalLong step = Totp.stepOf(factor.secret(), code.replaceAll("\\s", ""), Instant.now());
        if (step.isEmpty()) {
            throw new RuleBroken("second-factor.code.wrong");
        }
        if (!factors.confirm(factor.id(), step.getAsLong(), time.now())) {
            throw new RuleBroken("second-factor.exists");
        }
        List<String> codes = RecoveryCode.fresh();
        factors.replaceCodes(factor.id(), codes);
        record(account, "SECOND_FACTOR_ENROLLED", who);
        return codes;
    }

    /** Ten new recovery codes; those left over count no more. */
    @Transactional
    List<String> renewCodes(UUID account, String code, SignedIn who) {
        SecondFactor factor = proven(account, code);
        List<String> codes = RecoveryCode.fresh();
        factors.replaceCodes(factor.id(), codes);
        record(account, "RECOVERY_CODES_RENEWED", who);
        return codes;
    }

    /** Off, or on to another phone; whoever must have one sets the next up at once. */
    @Transactional
    void remove(UUID account, String code, SignedIn who) {
        SecondFactor factor = proven(account, code);
        factors.end(factor.id(), by(who), "taken off by its owner", time.now());
        record(account, "SECOND_FACTOR_REMOVED", who);
    }

    private SecondFactor proven(UUID account, String code) {
        SecondFactor factor =
                factors.of(account).filter(SecondFactor::isConfirmed).orElseThrow(() -> new NotFound("second factor"));
        if (!check.check(account, code).isRight()) {
            throw new RuleBroken("second-factor.code.wrong");
        }
        return factor;
    }

    private void record(UUID account, String act, SignedIn who) {
        journal.record(Entry.of(who.actor(), act, new Subject("account", account.toString()), time.now()));
    }

    private static String by(SignedIn who) {
        return who.actor().kind() + ":" + who.actor().id();
    }
}

package org.tongyuan.accounts.secondfactor;

import java.time.Instant;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.platform.LegalTime;

/** Judges what is typed as the second factor: a code of the authenticator, or one of the recovery codes. */
@Component
public class SecondFactorCheck {

    private final SecondFactors factors;
    private final LegalTime time;

    SecondFactorCheck(SecondFactors factors, LegalTime time) {
        this.factors = factors;
        this.time = time;
    }

    /** How it went; {@code how} stands in the journal. */
    public enum Outcome {
        RIGHT("totp"),
        RECOVERED("recovery-code"),
        WRONG("wrong-code"),
        /** Right, but used before: somebody may have looked over a shoulder. */
        USED_BEFORE("code-used-before");

        private final String how;

        Outcome(String how) {
            this.how = how;
        }

        public String how() {
            return how;
        }

        public boolean isRight() {
            return this == RIGHT || this == RECOVERED;
        }
    }

    public boolean isAsked(UUID account) {
        return factors.isConfirmed(account);
    }

    /** Those of these accounts that have one. */
    public Set<UUID> askedAmong(Collection<UUID> accounts) {
        return factors.confirmedAmong(accounts);
    }

    /** A right code is used up even when what follows fails: hence a transaction of its own. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Outcome check(UUID account, String typed) {
        SecondFactor factor =
                factors.of(account).filter(SecondFactor::isConfirmed).orElse(null);
        if (factor == null) {
            return Outcome.WRONG;
        }
        if (RecoveryCode.looksLikeOne(typed)) {
            return factors.useCode(factor.id(), typed, time.now()) ? Outcome.RECOVERED : Outcome.WRONG;
        }
        OptionalLong step = Totp.stepOf(factor.secret(), typed.replaceAll("\\s", ""), Instant.now());
        if (step.isEmpty()) {
            return Outcome.WRONG;
        }
        return factors.use(factor.id(), step.getAsLong()) ? Outcome.RIGHT : Outcome.USED_BEFORE;
    }
}

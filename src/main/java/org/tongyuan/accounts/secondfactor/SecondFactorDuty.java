package org.tongyuan.accounts.secondfactor;

import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.platform.LegalBasis;

/**
 * Who must have a second factor: with {@code tongyuan.security.second-factor=required} every member of staff, with {@code optional}
 * nobody. Citizens choose for themselves.
 */
@Component
@LegalBasis("GB/T 22239-2019, 8.1.4.1 d")
public class SecondFactorDuty {

    static final String SETTING = "tongyuan.security.second-factor";

    private final Environment environment;
    private final SecondFactors factors;

    SecondFactorDuty(Environment environment, SecondFactors factors) {
        this.environment = environment;
        this.factors = factors;
    }

    boolean isRequiredOfStaff() {
        return mode() == Mode.REQUIRED;
    }

    boolean isRequired(Account account) {
        return account.isStaff() && isRequiredOfStaff();
    }

    /** Must set one up before anything else. */
    public boolean isOpen(Account account) {
        return isRequired(account) && !factors.isConfirmed(account.id());
    }

    private Mode mode() {
        return Mode.valueOf(
                environment.getProperty(SETTING, Mode.REQUIRED.name()).strip().toUpperCase(Locale.ROOT));
    }

    private enum Mode {
        REQUIRED,
        OPTIONAL
    }
}

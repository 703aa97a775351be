package org.tongyuan.accounts.account;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.profiles.StartCheck;

/** Production does not start on a database in which accounts of the demonstration can still sign in. */
@Component
@Profile("production")
@LegalBasis("GB/T 22239-2019, 8.1.4.2 c")
class DemoAccountsCheck implements StartCheck {

    private final Accounts accounts;

    DemoAccountsCheck(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<String> problems() {
        return accounts.anyOfDemo()
                ? List.of(
                        "数据库里有演示账户，密码是公开的。请换用空的数据库，或在演示模式下停用它们。 / The database holds accounts of the demonstration, whose"
                                + " password is public: begin with an empty database, or lock them.")
                : List.of();
    }
}

package org.tongyuan.accounts.account;

import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Changes one's own password; every session of the account ends, so that a stolen one does too. */
@UseCase
class ChangePassword {

    /** The present one and the two before it. */
    private static final int NOT_AGAIN = 3;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final EndSessions endSessions;
    private final Journal journal;
    private final LegalTime time;

    ChangePassword(
            Accounts accounts, PasswordEncoder encoder, EndSessions endSessions, Journal journal, LegalTime time) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.endSessions = endSessions;
        this.journal = journal;
        this.time = time;
    }

    boolean isRight(Account account, String password) {
        return account.hasPassword() && encoder.matches(password, account.passwordHash());
    }

    @Transactional
    void change(String loginName, String password, SignedIn caller) {
        Account account = accounts.byLoginName(loginName).orElseThrow(() -> new NotFound("account"));
        PasswordRules.broken(password, account.loginName()).ifPresent(key -> {
            throw new RuleBroken(key);
        });
        boolean usedBefore = Stream.concat(
                        Stream.of(account.passwordHash()),
                        accounts.formerPasswords(account.id(), NOT_AGAIN - 1).stream())
                .anyMatch(hash -> !hash.isEmpty() && encoder.matches(password, hash));
        if (usedBefore) {
            throw new RuleBroken("password.used-before");
        }
        accounts.changePassword(account, String.valueOf(encoder.encode(password)), false, time.now());
        journal.record(Entry.of(
                caller.actor(),
                "PASSWORD_CHANGED",
                new Subject("account", account.id().toString()),
                time.now()));
        endSessions.of(account.loginName());
    }
}

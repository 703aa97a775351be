package org.tongyuan.accounts.account;

import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.Persons;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** A citizen opens an account: one account for one person of the register. */
@UseCase
public class RegisterCitizen {

    private final Persons persons;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Journal journal;
    private final LegalTime time;

    RegisterCitizen(Persons persons, Accounts accounts, PasswordEncoder encoder, Journal journal, LegalTime time) {
        this.persons = persons;
        this.accounts = accounts;
        this.encoder = encoder;
        this.journal = journal;
        this.time = time;
    }

    boolean isTaken(String loginName) {
        return accounts.byLoginName(loginName).isPresent();
    }

    @Transactional
    void register(PersonDetails details, String loginName, String password) {
        PasswordRules.broken(password, loginName).ifPresent(key -> {
            throw new RuleBroken(key);
        });
        open(details, loginName, String.valueOf(encoder.encode(password)), "form");
    }

    /** With what an outside provider vouches for; such an account has no password until somebody gives it one. */
    @Transactional
    public UUID registerFrom(PersonDetails details, String loginName, String provider) {
        return open(details, loginName, "", "outside:" + provider);
    }

    private UUID open(PersonDetails details, String loginName, String passwordHash, String how) {
        Person person = persons.findOrRegister(details);
        if (persons.accountOf(person.id()).isPresent()) {
            throw new RuleBroken("register.person-has-account");
        }
        UUID id = accounts.add(NewAccount.citizen(loginName, passwordHash, person.id()), "CITIZEN:self", time.now())
                .orElseThrow(() -> new RuleBroken("register.login-name-taken"));
        journal.record(Entry.of(
                        new Actor(Actor.Kind.CITIZEN, id.toString()),
                        "ACCOUNT_REGISTERED",
                        new Subject("account", id.toString()),
                        time.now())
                .with("person", person.id().toString())
                .with("how", how));
        return id;
    }
}

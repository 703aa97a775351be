package org.tongyuan.accounts.account;

import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.Role;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.KeyFolder;

/**
 * At the first start outside the demonstration: one administrator, {@code admin}, whose one-time password stands in the key folder,
 * readable by the owner alone, and must be changed at the first sign-in. There is no default password.
 */
@Component
@Profile("!demo")
@Order(20)
class FirstAdministrator implements ApplicationRunner {

    static final String FILE = "first-administrator.txt";

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final Agencies agencies;
    private final PasswordEncoder encoder;
    private final KeyFolder keys;
    private final Journal journal;
    private final LegalTime time;

    FirstAdministrator(
            Accounts accounts,
            Agencies agencies,
            PasswordEncoder encoder,
            KeyFolder keys,
            Journal journal,
            LegalTime time) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.encoder = encoder;
        this.keys = keys;
        this.journal = journal;
        this.time = time;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        if (accounts.anyStaff()) {
            return;
        }
        String home = agencies.home().code();
        Agency government = agencies.register(home, agencies.governmentOf(home), null);
        UUID post = agencies.post(government.id(), "系统管理岗").id();
        String password = keys.readOrCreate(FILE, OneTimePassword::fresh).strip();
        var staff = new NewAccount.Staff("系统管理员", government.id(), post, null, false);
        var account =
                NewAccount.staff("admin", String.valueOf(encoder.encode(password)), staff, Set.of(Role.ADMINISTRATOR));
        Actor system = Actor.system("first-administrator");
        accounts.add(account, system.kind() + ":" + system.id(), time.now())
                .ifPresent(id -> journal.record(
                        Entry.of(system, "STAFF_CREATED", new Subject("account", id.toString()), time.now())
                                .with("roles", Role.ADMINISTRATOR.name())));
        log.warn("The first administrator is 'admin'; the one-time password stands in {}", keys.file(FILE));
    }
}

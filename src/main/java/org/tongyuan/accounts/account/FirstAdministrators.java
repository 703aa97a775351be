package org.tongyuan.accounts.account;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
 * Outside the demonstration each of the three administrators (三员) exists from the first start on: where nobody holds a post, an
 * account is made whose one-time password stands in a file of its own in the key folder, readable by the owner alone, and must be
 * changed at the first sign-in. There is no default password. An older installation, which had one administrator for everything, gets
 * the posts that it lacks.
 */
@Component
@Profile("!demo")
@Order(20)
class FirstAdministrators implements ApplicationRunner {

    /** One of the three as it is first made. */
    enum First {
        SYSTEM("admin", "系统管理员", "系统管理岗", Role.ADMINISTRATOR, "first-administrator.txt"),
        SECURITY("security", "安全管理员", "安全管理岗", Role.SECURITY_ADMINISTRATOR, "first-security-administrator.txt"),
        AUDIT("audit", "安全审计员", "安全审计岗", Role.AUDITOR, "first-auditor.txt");

        private final String loginName;
        private final String name;
        private final String post;
        private final Role role;
        private final String file;

        First(String loginName, String name, String post, Role role, String file) {
            this.loginName = loginName;
            this.name = name;
            this.post = post;
            this.role = role;
            this.file = file;
        }
    }

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrators.class);
    private static final Actor SYSTEM = Actor.system("first-administrator");

    private final Accounts accounts;
    private final RoleGrants grants;
    private final Agencies agencies;
    private final PasswordEncoder encoder;
    private final KeyFolder keys;
    private final Trace trace;

    FirstAdministrators(
            Accounts accounts,
            RoleGrants grants,
            Agencies agencies,
            PasswordEncoder encoder,
            KeyFolder keys,
            Trace trace) {
        this.accounts = accounts;
        this.grants = grants;
        this.agencies = agencies;
        this.encoder = encoder;
        this.keys = keys;
        this.trace = trace;
    }

    /** Journal and time, which always go together here. */
    @Component
    @Profile("!demo")
    record Trace(Journal journal, LegalTime time) {
        void created(UUID account, Role role) {
            journal.record(Entry.of(SYSTEM, "STAFF_CREATED", new Subject("account", account.toString()), time.now())
                    .with("roles", role.name()));
        }
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        for (First first : First.values()) {
            if (grants.activeHolders(first.role) == 0) {
                make(first);
            }
        }
    }

    private void make(First first) {
        String home = agencies.home().code();
        Agency government = agencies.register(home, agencies.governmentOf(home), null);
        UUID post = agencies.post(government.id(), first.post).id();
        String password = keys.readOrCreate(first.file, OneTimePassword::fresh).strip();
        var staff = new NewAccount.Staff(first.name, government.id(), post, null, false);
        String hash = String.valueOf(encoder.encode(password));
        String login = freeName(first.loginName);
        Optional<UUID> made = accounts.add(
                NewAccount.staff(login, hash, staff, Set.of(first.role)),
                SYSTEM.kind() + ":" + SYSTEM.id(),
                trace.time().now());
        made.ifPresent(id -> trace.created(id, first.role));
        log.warn(
                "{} ({}): sign in as '{}'; the one-time password stands in {}. Give each of the three files to another person.",
                first.name,
                first.role,
                login,
                keys.file(first.file));
    }

    /** An older installation may have given the name to somebody. */
    private String freeName(String wanted) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? wanted : wanted + "-" + n)
                .filter(name -> accounts.byLoginName(name).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}

package org.tongyuan.accounts.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.Role;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.KeyFolder;

/** Everything here is rolled back: other tests find the demo county's three as they were. */
@TongyuanTest
@Transactional
class FirstAdministratorsModuleTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    RoleGrants grants;

    @Autowired
    Agencies agencies;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    KeyFolder keys;

    @Autowired
    Journal journal;

    @Autowired
    LegalTime time;

    @Test
    void an_installation_with_one_administrator_for_everything_gets_the_two_it_lacks() throws Exception {
        ended(Role.SECURITY_ADMINISTRATOR);
        ended(Role.AUDITOR);
        jdbc.sql("UPDATE accounts.account SET login_name = 'audit' WHERE login_name = 'hejing'")
                .update();
        int administrators = grants.activeHolders(Role.ADMINISTRATOR);
        start();
        var security = accounts.byLoginName("security").orElseThrow();
        assertThat(security.roles()).isEqualTo(Set.of(Role.SECURITY_ADMINISTRATOR));
        assertThat(security.mustChange()).isTrue();
        assertThat(encoder.matches(
                        Files.readString(keys.file("first-security-administrator.txt"))
                                .strip(),
                        security.passwordHash()))
                .isTrue();
        var audit = accounts.byLoginName("audit-2").orElseThrow();
        assertThat(audit.roles()).isEqualTo(Set.of(Role.AUDITOR));
        assertThat(Files.readString(keys.file("first-auditor.txt")))
                .isNotEqualTo(Files.readString(keys.file("first-security-administrator.txt")));
        assertThat(grants.activeHolders(Role.ADMINISTRATOR))
                .as("there was one already")
                .isEqualTo(administrators)
                .isPositive();
        start();
        assertThat(grants.activeHolders(Role.AUDITOR)).isEqualTo(1);
    }

    @Test
    void where_all_three_are_nobody_is_made() {
        int before = accounts.staff().size();
        start();
        assertThat(accounts.staff()).hasSize(before);
    }

    /** The files are no rows: nothing rolls them back. */
    @AfterEach
    void without_their_files() throws Exception {
        Files.deleteIfExists(keys.file("first-security-administrator.txt"));
        Files.deleteIfExists(keys.file("first-auditor.txt"));
    }

    private void ended(Role role) {
        jdbc.sql(
                        "UPDATE accounts.role_grant SET ended_at = now(), ended_by = 'SYSTEM:test' WHERE role = ? AND ended_at IS NULL")
                .param(role.name())
                .update();
    }

    private void start() {
        new FirstAdministrators(accounts, grants, agencies, encoder, keys, new FirstAdministrators.Trace(journal, time))
                .run(new DefaultApplicationArguments());
    }
}

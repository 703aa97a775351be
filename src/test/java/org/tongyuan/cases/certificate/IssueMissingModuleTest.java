package org.tongyuan.cases.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.TongyuanTest;

/** A permit from before there were certificates gets its own at the next start, and leaves the backlog. */
@TongyuanTest
class IssueMissingModuleTest {

    @Autowired
    IssueMissing issue;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_permit_of_the_backlog_gets_its_certificate_once() {
        UUID permit = jdbc.sql("SELECT case_id FROM cases.certificate WHERE name IS NOT NULL ORDER BY case_id LIMIT 1")
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
        String name = name(permit);
        jdbc.sql("DELETE FROM cases.certificate WHERE case_id = ?")
                .param(permit)
                .update();
        jdbc.sql("INSERT INTO cases.certificate_backlog VALUES (?)")
                .param(permit)
                .update();
        issue.run();
        assertThat(name(permit)).isEqualTo(name);
        issue.run();
        assertThat(jdbc.sql("SELECT count(*) FROM cases.certificate_backlog")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String name(UUID permit) {
        return jdbc.sql("SELECT name FROM cases.certificate WHERE case_id = ?")
                .param(permit)
                .query((row, n) -> row.getString(1))
                .single();
    }
}

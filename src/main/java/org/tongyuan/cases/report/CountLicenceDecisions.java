package org.tongyuan.cases.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.LicenceDecisions;

/** Counts them among the rows of the statistics, which follow the cases with a little delay. */
@Component
class CountLicenceDecisions implements LicenceDecisions {

    private final JdbcClient jdbc;

    CountLicenceDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long count(Collection<UUID> agencies, LocalDate from, LocalDate before) {
        return jdbc.sql("""
            SELECT count(*) FROM cases.report_case r JOIN cases.report_item i ON i.id = r.item
            WHERE r.agency_id = ANY (?) AND r.decided_on >= ? AND r.decided_on < ? AND i.profile = 'LICENCE'\
            """)
                .params(agencies.toArray(UUID[]::new), from, before)
                .query(Long.class)
                .single();
    }
}

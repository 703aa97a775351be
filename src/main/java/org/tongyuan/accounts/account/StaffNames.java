package org.tongyuan.accounts.account;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;

/** Names of staff for other modules' pages. */
@Component
class StaffNames implements Colleagues {

    private final JdbcClient jdbc;

    StaffNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Colleague> byIds(Collection<UUID> accounts) {
        return jdbc
                .sql(
                        "SELECT id, staff_name, agency_id, window_id FROM accounts.account WHERE kind = 'STAFF' AND id = ANY (?)")
                .param(accounts.toArray(UUID[]::new))
                .query((row, n) -> new Colleague(
                        row.getObject("id", UUID.class),
                        row.getString("staff_name"),
                        row.getObject("agency_id", UUID.class),
                        row.getObject("window_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Colleague::account, colleague -> colleague));
    }
}

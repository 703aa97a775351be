package org.tongyuan.cases.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.Ids;

/** The rows of cases.presence. */
@Repository
public class Presences {

    private final JdbcClient jdbc;
    private final Agencies agencies;

    Presences(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    UUID add(UUID caseId, Occasion occasion, Attendee who, SignedIn.Officer officer, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
            INSERT INTO cases.presence (id, case_id, occasion, person_id, capacity, relation, mandate_id, paper, window_id, window_name,
                at, by_id, by_name)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        id,
                        caseId,
                        occasion.name(),
                        who.personId(),
                        who.capacity().name(),
                        who.relation(),
                        who.mandateId(),
                        who.paper(),
                        officer.windowId(),
                        windowOf(officer),
                        Timestamp.from(at),
                        officer.accountId().toString(),
                        officer.name()))
                .update();
        return id;
    }

    /** The window at which the officer sits, null for one without. */
    public @Nullable String windowOf(SignedIn.Officer officer) {
        if (officer.windowId() == null) {
            return null;
        }
        var window = agencies.window(officer.windowId());
        return window.number() + " 号窗口";
    }

    /** In the order in which they came. */
    public List<Presence> of(UUID caseId) {
        return jdbc.sql("SELECT * FROM cases.presence WHERE case_id = ? ORDER BY id")
                .param(caseId)
                .query((row, n) -> presence(row))
                .list();
    }

    /** Who collected the results of these cases, by case. */
    public Map<UUID, Presence> collectorsOf(Collection<UUID> cases) {
        var found = new LinkedHashMap<UUID, Presence>();
        jdbc.sql("SELECT * FROM cases.presence WHERE case_id = ANY (?) AND occasion = 'COLLECTION' ORDER BY id")
                .param(cases.toArray(UUID[]::new))
                .query(row -> {
                    var presence = presence(row);
                    found.put(presence.caseId(), presence);
                });
        return found;
    }

    private static Presence presence(ResultSet row) throws SQLException {
        return new Presence(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                Occasion.valueOf(row.getString("occasion")),
                row.getObject("person_id", UUID.class),
                Capacity.valueOf(row.getString("capacity")),
                row.getString("relation"),
                row.getObject("mandate_id", UUID.class),
                row.getString("paper"),
                row.getString("window_name"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"));
    }
}

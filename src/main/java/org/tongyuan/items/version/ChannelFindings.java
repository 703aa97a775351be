package org.tongyuan.items.version;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.LegalTime;

/** Whether the channels of a version agreed with it when they were last looked at, for many versions at once. */
@Repository
class ChannelFindings {

    private final JdbcClient jdbc;

    ChannelFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code differing} are the channels that say something else, or of our own that gave nothing. */
    record Agreement(List<String> differing, LocalDate checkedOn) {

        boolean equal() {
            return differing.isEmpty();
        }
    }

    /** By version; one that nobody looked at is not in it, so that nothing is claimed of it. A copy elsewhere that cannot be reached is no difference. */
    Map<UUID, Agreement> of(Collection<UUID> versions) {
        var found = new HashMap<UUID, Agreement>();
        jdbc.sql("""
            SELECT version_id, coalesce(array_agg(DISTINCT channel ORDER BY channel)
                FILTER (WHERE differing <> '[]'::jsonb OR (own AND problem IS NOT NULL)), '{}') AS differing, max(checked) AS checked
            FROM items.channel_check WHERE version_id = ANY (?) GROUP BY version_id\
            """)
                .param(versions.toArray(UUID[]::new))
                .query((row, n) -> found.put(
                        row.getObject("version_id", UUID.class),
                        new Agreement(
                                Arrays.asList(
                                        (String[]) row.getArray("differing").getArray()),
                                LegalTime.dateOf(row.getTimestamp("checked").toInstant()))))
                .list();
        return found;
    }
}

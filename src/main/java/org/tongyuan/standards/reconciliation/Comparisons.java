package org.tongyuan.standards.reconciliation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.Ids;

/** Comparisons that were made. */
@Repository
class Comparisons {

    /** What a comparison found. */
    record Made(Instant at, int records, int bodies, int opened, int open) {}

    private final JdbcClient jdbc;

    Comparisons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Made made, String by) {
        jdbc.sql("""
            INSERT INTO standards.comparison (id, at, by_id, records, bodies, opened, open) VALUES (?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Ids.next(), Timestamp.from(made.at()), by)
                .params(made.records(), made.bodies(), made.opened(), made.open())
                .update();
    }

    Optional<Made> newest() {
        return jdbc.sql("SELECT at, records, bodies, opened, open FROM standards.comparison ORDER BY id DESC LIMIT 1")
                .query((row, n) -> new Made(
                        row.getTimestamp("at").toInstant(),
                        row.getInt("records"),
                        row.getInt("bodies"),
                        row.getInt("opened"),
                        row.getInt("open")))
                .optional();
    }
}

package org.tongyuan.cases.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Undertakings that wait for somebody: materials owed, checks due, statements to be waited for; what falls due first stands first. */
@Component
class PromiseBoard {

    static final int MOST = 200;

    private final JdbcClient jdbc;

    PromiseBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case with deferred materials that are owed; {@code dueOn} null while its year's calendar is not known. */
    record Owed(String number, String itemName, @Nullable LocalDate dueOn, boolean extended) {

        public boolean lapsed(LocalDate today) {
            return dueOn != null && dueOn.isBefore(today);
        }
    }

    /** An undertaking that is not closed: to be checked by a day, or found false with the statement to be waited for. */
    record ToCheck(
            String number,
            String itemName,
            String regime,
            @Nullable LocalDate checkBy,
            @Nullable LocalDate stateBy,
            @Nullable LocalDate statedOn,
            boolean foundFalse) {

        public boolean late(LocalDate today) {
            return !foundFalse && checkBy != null && checkBy.isBefore(today);
        }

        public boolean heard(LocalDate today) {
            return statedOn != null || (stateBy != null && stateBy.isBefore(today));
        }
    }

    /** {@code agency}: null for every agency. */
    List<Owed> owed(@Nullable UUID agency) {
        return jdbc.sql("""
            SELECT c.number, c.item_name, k.due_on, d.more_days IS NOT NULL AS extended
            FROM cases.deferral d JOIN cases.case_file c ON c.id = d.case_id
            JOIN cases.clock k ON k.case_id = c.id AND k.key = 'DEFERRAL' AND k.stopped_on IS NULL
            WHERE d.started_on IS NOT NULL AND d.fulfilled_on IS NULL AND d.broken_on IS NULL
              AND (:agency::uuid IS NULL OR c.agency_id = :agency)
            ORDER BY k.due_on NULLS LAST, c.id LIMIT :most\
            """)
                .param("agency", agency)
                .param("most", MOST)
                .query((row, n) -> new Owed(
                        row.getString("number"),
                        row.getString("item_name"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("extended")))
                .list();
    }

    /** Granted and not checked, or found false and still standing. */
    List<ToCheck> toCheck(@Nullable UUID agency) {
        return jdbc.sql("""
            SELECT c.number, c.item_name, u.regime, u.check_by, u.state_by, u.stated_on, u.kept IS NOT NULL AS found_false
            FROM cases.undertaking u JOIN cases.case_file c ON c.id = u.case_id
            LEFT JOIN cases.permit p ON p.case_id = c.id
            WHERE u.kept IS DISTINCT FROM true AND (u.check_by IS NOT NULL OR u.kept IS NOT NULL)
              AND (p.state IS NULL OR p.state = 'VALID')
              AND NOT EXISTS (SELECT FROM cases.falsehood f WHERE f.case_id = c.id)
              AND (:agency::uuid IS NULL OR c.agency_id = :agency)
            ORDER BY coalesce(u.state_by, u.check_by) NULLS LAST, c.id LIMIT :most\
            """)
                .param("agency", agency)
                .param("most", MOST)
                .query((row, n) -> new ToCheck(
                        row.getString("number"),
                        row.getString("item_name"),
                        row.getString("regime"),
                        row.getObject("check_by", LocalDate.class),
                        row.getObject("state_by", LocalDate.class),
                        row.getObject("stated_on", LocalDate.class),
                        row.getBoolean("found_false")))
                .list();
    }
}

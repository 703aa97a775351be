package org.tongyuan.disclosure.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The desk's list: open records by their due date, what is latest first standing first; the others newest first. */
@Component
class RecordSearch {

    static final int MOST = 100;

    /** A line of the list. */
    record Line(
            UUID id,
            @Nullable String indexNo,
            UUID agencyId,
            RecordState state,
            String name,
            String category,
            int number,
            String authors,
            @Nullable LocalDate dueOn,
            @Nullable Integer awaitingYear) {}

    private final JdbcClient jdbc;

    RecordSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code agency} null: of every agency; {@code state} null: everything that is open. One more than shown tells that there is more. */
    List<Line> find(@Nullable UUID agency, @Nullable RecordState state) {
        String of = agency == null ? "" : " AND r.agency_id = :agency";
        String in = state == null
                ? " AND r.state NOT IN ('PUBLISHED', 'NOT_PUBLIC', 'WITHDRAWN', 'ABOLISHED')"
                : " AND r.state = :state";
        String order =
                state == null || state.isOpen() ? "r.due_on NULLS LAST, r.id" : "r.last_occurred_at DESC, r.id DESC";
        var sql = jdbc.sql("""
            SELECT r.id, r.index_no, r.agency_id, r.state, v.name, v.category, v.number, v.author_names, r.due_on, r.awaiting_year
            FROM disclosure.record r JOIN disclosure.record_version v ON v.record_id = r.id AND v.number = r.working
            WHERE true\s""" + of + in + " ORDER BY " + order + " LIMIT " + (MOST + 1));
        if (agency != null) {
            sql = sql.param("agency", agency);
        }
        if (state != null) {
            sql = sql.param("state", state.name());
        }
        return sql.query(RecordSearch::map).list();
    }

    Map<RecordState, Integer> counts(@Nullable UUID agency) {
        var counts = new EnumMap<RecordState, Integer>(RecordState.class);
        String of = agency == null ? "" : " WHERE agency_id = :agency";
        var sql = jdbc.sql("SELECT state, count(*)::int FROM disclosure.record" + of + " GROUP BY state");
        if (agency != null) {
            sql = sql.param("agency", agency);
        }
        sql.query((row, n) -> counts.put(RecordState.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return counts;
    }

    private static Line map(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("index_no"),
                row.getObject("agency_id", UUID.class),
                RecordState.valueOf(row.getString("state")),
                row.getString("name"),
                row.getString("category"),
                row.getInt("number"),
                row.getString("author_names"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("awaiting_year", Integer.class));
    }
}

package org.tongyuan.cases.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the deliveries of a period, in the order in which they were signed for. */
@Component
class CollectionRegister {

    private static final int BATCH = 300;

    private final JdbcClient jdbc;
    private final CollectionNames names;

    CollectionRegister(JdbcClient jdbc, CollectionNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** What the register is narrowed to; null is all. */
    record Filter(
            LocalDate from,
            LocalDate to,
            @Nullable UUID agency,
            @Nullable UUID window,
            boolean atWindowOnly) {}

    /** A row before the names are known. */
    record Raw(
            UUID caseId,
            LocalDate signedOn,
            Instant at,
            String number,
            String itemName,
            UUID agencyId,
            UUID applicantId,
            @Nullable String officer,
            @Nullable String result) {}

    List<CollectionLine> page(Filter filter, int limit) {
        return names.lines(read(filter, null, limit));
    }

    /** All lines, batch by batch. */
    void forEach(Filter filter, Consumer<CollectionLine> line) {
        Raw last = null;
        while (true) {
            var batch = read(filter, last, BATCH);
            names.lines(batch).forEach(line);
            if (batch.size() < BATCH) {
                return;
            }
            last = batch.getLast();
        }
    }

    private List<Raw> read(Filter filter, @Nullable Raw after, int limit) {
        var where = new StringBuilder("c.delivered_on BETWEEN ? AND ?");
        var values = new ArrayList<Object>(List.of(filter.from(), filter.to()));
        if (filter.agency() != null) {
            where.append(" AND c.agency_id = ?");
            values.add(filter.agency());
        }
        if (filter.window() != null) {
            where.append(
                    " AND EXISTS (SELECT 1 FROM cases.presence p WHERE p.case_id = c.id AND p.occasion = 'COLLECTION'"
                            + " AND p.window_id = ?)");
            values.add(filter.window());
        }
        if (filter.atWindowOnly()) {
            where.append(" AND EXISTS (SELECT 1 FROM cases.delivery d WHERE d.case_id = c.id AND d.way = 'WINDOW')");
        }
        if (after != null) {
            where.append(" AND (c.delivered_on, c.id) > (?, ?)");
            values.add(after.signedOn());
            values.add(after.caseId());
        }
        return jdbc.sql(
                        "SELECT c.id, c.delivered_on, c.number, c.item_name, c.agency_id, c.applicant_person_id, a.occurred_at,"
                                + " a.actor_name, r.result FROM cases.case_file c"
                                + " JOIN cases.act a ON a.case_id = c.id AND a.act = 'DELIVER'"
                                + " LEFT JOIN cases.decision r ON r.case_id = c.id WHERE " + where
                                + " ORDER BY c.delivered_on, c.id LIMIT " + limit)
                .params(values)
                .query((row, n) -> raw(row))
                .list();
    }

    private static Raw raw(ResultSet row) throws SQLException {
        return new Raw(
                row.getObject("id", UUID.class),
                row.getObject("delivered_on", LocalDate.class),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("number"),
                row.getString("item_name"),
                row.getObject("agency_id", UUID.class),
                row.getObject("applicant_person_id", UUID.class),
                row.getString("actor_name"),
                row.getString("result"));
    }
}

package org.tongyuan.journal.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.journal.Recorded;
import org.tongyuan.journal.chain.Entries;
import org.tongyuan.platform.LegalTime;

/** Looks entries up by subject, actor, act and time, newest first, page by page from a position. */
@Repository
class JournalSearch {

    private final JdbcClient jdbc;
    private final Entries entries;

    JournalSearch(JdbcClient jdbc, Entries entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /** What is looked for; empty text and null mean anything. {@code before} is the position after which (downwards) to go on. */
    record Filter(
            String kind,
            String subject,
            String actor,
            String act,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Long before) {}

    List<Recorded> find(Filter filter, int limit) {
        var conditions = new ArrayList<String>();
        Map<String, Object> values = new LinkedHashMap<>();
        equal(conditions, values, "subject_kind", filter.kind());
        subject(conditions, values, filter.subject());
        equal(conditions, values, "actor_id", filter.actor());
        equal(conditions, values, "act", filter.act());
        if (filter.from() != null) {
            conditions.add("occurred >= :from");
            values.put(
                    "from",
                    filter.from().atStartOfDay(LegalTime.ZONE).toInstant().atOffset(ZoneOffset.UTC));
        }
        if (filter.to() != null) {
            conditions.add("occurred < :to");
            values.put(
                    "to",
                    filter.to()
                            .plusDays(1)
                            .atStartOfDay(LegalTime.ZONE)
                            .toInstant()
                            .atOffset(ZoneOffset.UTC));
        }
        if (filter.before() != null) {
            conditions.add("position < :before");
            values.put("before", filter.before());
        }
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return jdbc.sql("SELECT " + Entries.columns()
                        + " FROM journal.entry e JOIN journal.chain c ON c.id = e.chain" + where
                        + " ORDER BY e.position DESC LIMIT :limit")
                .params(values)
                .param("limit", limit)
                .query(this::map)
                .list();
    }

    private Recorded map(ResultSet row, int n) throws SQLException {
        return entries.map(row);
    }

    /** By id, or by the number that people quote. */
    private static void subject(List<String> conditions, Map<String, Object> values, String subject) {
        if (!subject.isBlank()) {
            conditions.add("""
                e.chain IN (SELECT id FROM journal.chain WHERE subject_id = :subject UNION
                            SELECT chain FROM journal.entry WHERE details ->> 'number' = :subject)\
                """);
            values.put("subject", subject.strip());
        }
    }

    private static void equal(List<String> conditions, Map<String, Object> values, String column, String value) {
        if (!value.isBlank()) {
            conditions.add(column + " = :" + column);
            values.put(column, value.strip());
        }
    }
}

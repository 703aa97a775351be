package org.tongyuan.cases.overdue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.cases.record.ClockKind;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.LegalBasis;

/** Reads limits that passed and acts that were recorded late. */
@Repository
class Overdue {

    /** Lines on a page of a list. */
    static final int PAGE = 50;

    private final JdbcClient jdbc;

    Overdue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A limit that passed. {@code endedOn} is null while the case is still being handled. */
    record Line(
            String number,
            String itemName,
            UUID agencyId,
            ClockKind kind,
            LocalDate dueOn,
            @Nullable LocalDate decidedOn,
            @Nullable String reason,
            @Nullable LocalDate explainedOn) {

        /** The number as strangers see it: enough to recognise one's own. */
        String masked() {
            return "…" + number.substring(Math.max(0, number.length() - 8));
        }
    }

    /** Which delays are asked for: of an agency, or of all when null; of an item's name or the end of a case's number. */
    record Filter(@Nullable UUID agency, String words) {}

    /** What the public sees, the newest first: one line more than a page when there are more. */
    @LegalBasis("优化营商环境条例, art. 36")
    List<Line> published(Filter filter, int page) {
        return lines("true", filter, "d.due_on DESC, c.id, d.clock", page);
    }

    /** Reasons still owed, the longest owed first: one line more than a page when there are more. */
    List<Line> owed(Filter filter, int page) {
        return lines("d.reason IS NULL", filter, "d.due_on, c.id, d.clock", page);
    }

    private List<Line> lines(String where, Filter filter, String order, int page) {
        String escaped = filter.words().replaceAll("[\\\\%_]", "\\\\$0");
        return jdbc.sql("SELECT c.number, c.item_name, c.agency_id, c.decided_on, d.kind, d.due_on, d.reason,"
                        + " d.explained_on FROM cases.delay d JOIN cases.case_file c ON c.id = d.case_id"
                        + " WHERE " + where
                        + " AND (:agency::uuid IS NULL OR c.agency_id = :agency) AND (:words = '' OR"
                        + " c.item_name ILIKE '%' || :words || '%' OR c.number ILIKE '%' || :words) ORDER BY "
                        + order + " LIMIT " + (PAGE + 1) + " OFFSET " + page * PAGE)
                .param("agency", filter.agency())
                .param("words", escaped)
                .query((row, n) -> new Line(
                        row.getString("number"),
                        row.getString("item_name"),
                        row.getObject("agency_id", UUID.class),
                        ClockKind.valueOf(row.getString("kind")),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("reason"),
                        row.getObject("explained_on", LocalDate.class)))
                .list();
    }

    /** A case of an outside system whose limit has passed; the system that handles it owes the reason, not we. */
    record Outside(
            String systemCode,
            String systemName,
            String number,
            String itemName,
            UUID agencyId,
            String word,
            LocalDate dueOn) {}

    /** Those that are overdue now: the longest first. */
    List<Outside> outside(@Nullable UUID agency, LocalDate today) {
        return jdbc.sql("""
            SELECT s.code, s.name, o.number, o.item_name, o.agency_id, o.word, o.due_on
            FROM cases.outside_case o JOIN cases.outside_system s ON s.id = o.system_id
            WHERE o.ended_on IS NULL AND o.decided_on IS NULL AND o.due_rank < :today
                AND (:agency::uuid IS NULL OR o.agency_id = :agency)
            ORDER BY o.due_rank, o.id LIMIT 200\
            """)
                .param("today", today)
                .param("agency", agency)
                .query((row, n) -> new Outside(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("number"),
                        row.getString("item_name"),
                        row.getObject("agency_id", UUID.class),
                        row.getString("word"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** An act recorded after it occurred. */
    record LateAct(
            String number,
            String itemName,
            UUID agencyId,
            Act act,
            @Nullable String by,
            Instant occurred,
            Instant recorded,
            String reason,
            String evidence) {}

    /** The newest first: one line more than a page when there are more. */
    List<LateAct> late(int page) {
        return jdbc.sql("""
            SELECT c.number, c.item_name, c.agency_id, a.act, a.actor_name, a.occurred_at, a.recorded_at, a.late_reason, a.late_evidence
            FROM cases.act a JOIN cases.case_file c ON c.id = a.case_id
            WHERE a.recorded_at IS NOT NULL ORDER BY a.recorded_at DESC, a.case_id, a.sequence LIMIT ? OFFSET ?\
            """)
                .params(PAGE + 1, page * PAGE)
                .query((row, n) -> new LateAct(
                        row.getString("number"),
                        row.getString("item_name"),
                        row.getObject("agency_id", UUID.class),
                        Act.valueOf(row.getString("act")),
                        row.getString("actor_name"),
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("late_reason"),
                        row.getString("late_evidence")))
                .list();
    }
}

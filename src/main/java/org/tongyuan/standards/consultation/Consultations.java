package org.tongyuan.standards.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.standards.register.Standard;

/** Consultations in the database. */
@Component
class Consultations {

    /** A line of the list of drafts; {@code unanswered} of {@code comments}. */
    record Line(
            String code,
            String title,
            LocalDate fromDay,
            LocalDate untilDay,
            @Nullable LocalDate endedOn,
            int comments,
            int unanswered) {
        /** The code as it stands in addresses. */
        public String slug() {
            return Standard.slugOf(code);
        }
    }

    private static final String COLUMNS =
            "id, standard, draft, explanation, ways, from_day, until_day, ended_on, outcome, version";

    private final JdbcClient jdbc;

    Consultations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that runs, or else the last one. */
    Optional<Consultation> newestOf(UUID standard) {
        return jdbc.sql("SELECT " + COLUMNS + """
             FROM standards.consultation WHERE standard = ? ORDER BY opened_at DESC, id DESC LIMIT 1\
            """)
                .param(standard)
                .query(new SimplePropertyRowMapper<>(Consultation.class))
                .optional();
    }

    Optional<Consultation> runningOf(UUID standard) {
        return newestOf(standard).filter(c -> c.endedOn() == null);
    }

    /** Locked until the transaction ends, so that acts on one consultation come one after the other. */
    Consultation lock(UUID id) {
        return one(id, " FOR UPDATE");
    }

    Consultation require(UUID id) {
        return one(id, "");
    }

    private Consultation one(UUID id, String lock) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM standards.consultation WHERE id = ?" + lock)
                .param(id)
                .query(new SimplePropertyRowMapper<>(Consultation.class))
                .optional()
                .orElseThrow(() -> new NotFound("consultation " + id));
    }

    void insert(Consultation c, Instant at, Actor by) {
        jdbc.sql("""
            INSERT INTO standards.consultation
                (id, standard, draft, explanation, ways, from_day, until_day, opened_at, opened_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        c.id(),
                        c.standard(),
                        c.draft(),
                        c.explanation(),
                        c.ways(),
                        c.fromDay(),
                        c.untilDay(),
                        at.atOffset(ZoneOffset.UTC),
                        by.kind() + ":" + by.id())
                .update();
    }

    void extend(Consultation c, LocalDate until) {
        mustBeOne(jdbc.sql("""
            UPDATE standards.consultation SET until_day = ?, version = version + 1 WHERE id = ? AND version = ?\
            """).params(until, c.id(), c.version()).update());
    }

    void end(Consultation c, Consultation.Outcome outcome, LocalDate day) {
        mustBeOne(jdbc.sql("""
            UPDATE standards.consultation SET ended_on = ?, outcome = ?, version = version + 1
            WHERE id = ? AND version = ?\
            """).params(day, outcome.name(), c.id(), c.version()).update());
    }

    /** Those that run, what ends first standing first, and then those whose answers are public. */
    List<Line> all() {
        return jdbc.sql("""
            SELECT s.code, s.title, c.from_day, c.until_day, c.ended_on, count(m.id)::int AS comments,
                   (count(m.id) FILTER (WHERE m.answer_kind IS NULL))::int AS unanswered
            FROM standards.consultation c JOIN standards.standard s ON s.id = c.standard
            LEFT JOIN standards.comment m ON m.consultation = c.id
            WHERE c.ended_on IS NULL OR c.outcome = 'ANSWERED'
            GROUP BY c.id, s.id
            ORDER BY c.ended_on IS NOT NULL, CASE WHEN c.ended_on IS NULL THEN c.until_day END, c.ended_on DESC
            LIMIT 300\
            """).query(new SimplePropertyRowMapper<>(Line.class)).list();
    }

    private static void mustBeOne(int rows) {
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }
}

package org.tongyuan.standards.pass;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.standards.clause.EditClauses.ClauseWithdrawn;
import org.tongyuan.standards.pass.ClauseSet.Found;
import tools.jackson.databind.json.JsonMapper;

/**
 * The open findings, kept in step with what was found: new ones are opened, mended ones closed, and the counts of each clause and
 * agency changed with them.
 */
@Repository
class FindingBook {

    /** Some subjects of a kind: those with an id above {@code after}, up to {@code upTo}. */
    record Stretch(String kind, String after, String upTo) {

        /** Above every id. */
        static final String END = "~";

        static Stretch one(String kind, String id) {
            int last = id.length() - 1;
            return new Stretch(kind, id.substring(0, last) + (char) (id.charAt(last) - 1) + END, id);
        }
    }

    /** How many were opened and closed. */
    record Changed(int opened, int closed) {

        static final Changed NONE = new Changed(0, 0);

        Changed plus(Changed other) {
            return new Changed(opened + other.opened, closed + other.closed);
        }
    }

    private record Open(UUID id, UUID clause, String subject, String agency, String evidence, boolean counted) {
        String key() {
            return clause + "/" + subject;
        }
    }

    private record Cell(UUID clause, String agency) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;
    private final LegalTime time;

    FindingBook(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json, LegalTime time) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
        this.time = time;
    }

    /** In the caller's transaction, which holds the passes' lock. Findings of clauses that did not run stay as they are. */
    Changed settle(Stretch stretch, Set<UUID> ran, Set<String> seen, List<Found> found) {
        Map<String, Open> before = new HashMap<>();
        open(stretch).forEach(o -> before.put(o.key(), o));
        var counts = new HashMap<Cell, Integer>();
        Instant now = time.now();
        var added = new ArrayList<Object[]>();
        var changed = new ArrayList<Object[]>();
        for (Found f : found) {
            String evidence = json.writeValueAsString(f.evidence());
            Open known = before.remove(f.clause() + "/" + f.subject().subject().id());
            if (known == null) {
                added.add(row(f, evidence, now));
                counts.merge(new Cell(f.clause(), f.subject().agency()), 1, Integer::sum);
            } else if (!known.evidence().equals(evidence)) {
                changed.add(new Object[] {evidence, f.subject().label(), known.id()});
            }
        }
        List<Open> mended =
                before.values().stream().filter(o -> ran.contains(o.clause())).toList();
        mended.stream()
                .filter(Open::counted)
                .forEach(o -> counts.merge(new Cell(o.clause(), o.agency()), -1, Integer::sum));
        write(added, changed, closing(mended, seen, now));
        count(counts);
        return new Changed(added.size(), mended.size());
    }

    private List<Open> open(Stretch s) {
        return jdbc.sql("""
            SELECT id, clause_id, subject_id, agency, evidence::text AS evidence, exempt_until IS NULL OR exempt_until < ? AS counted
            FROM standards.finding
            WHERE closed_at IS NULL AND subject_kind = ? AND subject_id > ? AND subject_id <= ?\
            """)
                .params(time.today(), s.kind(), s.after(), s.upTo())
                .query((row, n) -> new Open(
                        row.getObject("id", UUID.class),
                        row.getObject("clause_id", UUID.class),
                        row.getString("subject_id"),
                        row.getString("agency"),
                        row.getString("evidence"),
                        row.getBoolean("counted")))
                .list();
    }

    private static Object[] row(Found f, String evidence, Instant now) {
        var s = f.subject();
        return new Object[] {
            Ids.next(),
            f.clause(),
            s.subject().kind(),
            s.subject().id(),
            s.label(),
            s.link(),
            s.agency(),
            evidence,
            Timestamp.from(now)
        };
    }

    private static List<Object[]> closing(Collection<Open> mended, Set<String> seen, Instant now) {
        return mended.stream()
                .map(o -> new Object[] {Timestamp.from(now), seen.contains(o.subject()) ? "MENDED" : "GONE", o.id()})
                .toList();
    }

    private void write(List<Object[]> added, List<Object[]> changed, List<Object[]> closed) {
        batch.batchUpdate("""
            INSERT INTO standards.finding (id, clause_id, subject_kind, subject_id, subject_label, subject_link, agency, evidence, since)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::json, ?)\
            """, added);
        batch.batchUpdate("UPDATE standards.finding SET evidence = ?::json, subject_label = ? WHERE id = ?", changed);
        batch.batchUpdate("UPDATE standards.finding SET closed_at = ?, closed_why = ? WHERE id = ?", closed);
    }

    private void count(Map<Cell, Integer> counts) {
        batch.batchUpdate(
                """
                INSERT INTO standards.conformity AS c (clause_id, agency, subjects, open) VALUES (?, ?, greatest(0, ?), greatest(0, ?))
                ON CONFLICT (clause_id, agency) DO UPDATE SET open = greatest(0, c.open + ?)\
                """,
                counts.entrySet().stream()
                        .sorted(java.util.Comparator.comparing(
                                e -> e.getKey().clause() + e.getKey().agency()))
                        .map(e -> new Object[] {
                            e.getKey().clause(), e.getKey().agency(), e.getValue(), e.getValue(), e.getValue()
                        })
                        .toList());
    }

    /** After a full pass: subjects as counted by it, open findings counted anew, and the day's figures for the trend. */
    void tally(Map<UUID, Map<String, Long>> subjects) {
        jdbc.sql("DELETE FROM standards.conformity").update();
        batch.batchUpdate(
                "INSERT INTO standards.conformity (clause_id, agency, subjects) VALUES (?, ?, ?)",
                subjects.entrySet().stream()
                        .flatMap(c -> c.getValue().entrySet().stream()
                                .map(a -> new Object[] {c.getKey(), a.getKey(), a.getValue()}))
                        .toList());
        jdbc.sql("""
            INSERT INTO standards.conformity AS c (clause_id, agency, subjects, open)
            SELECT clause_id, agency, count(*), count(*) FROM standards.finding
            WHERE closed_at IS NULL AND (exempt_until IS NULL OR exempt_until < ?) GROUP BY clause_id, agency
            ON CONFLICT (clause_id, agency) DO UPDATE SET open = excluded.open\
            """).param(time.today()).update();
        jdbc.sql("""
            INSERT INTO standards.trend AS t (day, clause_id, agency, subjects, open)
            SELECT ?, clause_id, agency, subjects, open FROM standards.conformity
            ON CONFLICT (day, clause_id, agency) DO UPDATE SET subjects = excluded.subjects, open = excluded.open\
            """).param(time.today()).update();
    }

    @EventListener
    void withdrawn(ClauseWithdrawn event) {
        jdbc.sql(
                        "UPDATE standards.finding SET closed_at = ?, closed_why = 'WITHDRAWN' WHERE clause_id = ? AND closed_at IS NULL")
                .params(Timestamp.from(time.now()), event.clause())
                .update();
        jdbc.sql("DELETE FROM standards.conformity WHERE clause_id = ?")
                .param(event.clause())
                .update();
    }
}

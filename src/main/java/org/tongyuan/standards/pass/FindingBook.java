package org.tongyuan.standards.pass;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.facts.FactReading;
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

        static Stretch one(String kind, String id) {
            int last = id.length() - 1;
            return new Stretch(kind, id.substring(0, last) + (char) (id.charAt(last) - 1) + FactReading.END, id);
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

    /** A finding that stays, with other facts. */
    private record Again(UUID id, String evidence, String label) {}

    private record Cell(UUID clause, String agency) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LegalTime time;

    FindingBook(JdbcClient jdbc, JsonMapper json, LegalTime time) {
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
    }

    /** In the caller's transaction, which holds the passes' lock. Findings of clauses that did not run stay as they are. */
    Changed settle(Stretch stretch, Set<UUID> ran, Set<String> seen, List<Found> found) {
        Map<String, Open> before = new HashMap<>();
        open(stretch).forEach(o -> before.put(o.key(), o));
        var counts = new HashMap<Cell, Integer>();
        var added = new ArrayList<Found>();
        var changed = new ArrayList<Again>();
        for (Found f : found) {
            String evidence = json.writeValueAsString(f.evidence());
            Open known = before.remove(f.clause() + "/" + f.subject().subject().id());
            if (known == null) {
                added.add(f);
                counts.merge(new Cell(f.clause(), f.subject().agency()), 1, Integer::sum);
            } else if (!known.evidence().equals(evidence)) {
                changed.add(new Again(known.id(), evidence, f.subject().label()));
            }
        }
        List<Open> mended =
                before.values().stream().filter(o -> ran.contains(o.clause())).toList();
        mended.stream()
                .filter(Open::counted)
                .forEach(o -> counts.merge(new Cell(o.clause(), o.agency()), -1, Integer::sum));
        add(stretch.kind(), added);
        change(changed);
        close(mended, seen);
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

    private void add(String kind, List<Found> added) {
        if (!added.isEmpty()) {
            jdbc.sql("""
                INSERT INTO standards.finding (id, clause_id, subject_kind, subject_id, subject_label, subject_link, agency, evidence, since)
                SELECT id, clause, ?, subject, label, link, agency, evidence::json, ?
                FROM unnest(?, ?, ?, ?, ?, ?, ?) AS added (id, clause, subject, label, link, agency, evidence)\
                """)
                    .params(kind, Timestamp.from(time.now()))
                    .param(ids(added, f -> Ids.next()))
                    .param(ids(added, Found::clause))
                    .param(texts(added, f -> f.subject().subject().id()))
                    .param(texts(added, f -> f.subject().label()))
                    .param(texts(added, f -> f.subject().link()))
                    .param(texts(added, f -> f.subject().agency()))
                    .param(texts(added, f -> json.writeValueAsString(f.evidence())))
                    .update();
        }
    }

    private void change(List<Again> changed) {
        if (!changed.isEmpty()) {
            jdbc.sql("""
                UPDATE standards.finding f SET evidence = c.evidence::json, subject_label = c.label
                FROM unnest(?, ?, ?) AS c (id, evidence, label) WHERE f.id = c.id\
                """)
                    .param(ids(changed, Again::id))
                    .param(texts(changed, Again::evidence))
                    .param(texts(changed, Again::label))
                    .update();
        }
    }

    private void close(List<Open> mended, Set<String> seen) {
        if (!mended.isEmpty()) {
            jdbc.sql("""
                UPDATE standards.finding f SET closed_at = ?, closed_why = c.why
                FROM unnest(?, ?) AS c (id, why) WHERE f.id = c.id\
                """)
                    .param(Timestamp.from(time.now()))
                    .param(ids(mended, Open::id))
                    .param(texts(mended, o -> seen.contains(o.subject()) ? "MENDED" : "GONE"))
                    .update();
        }
    }

    /** In one order always, so that two threads that count the same clauses do not wait for each other in a ring. */
    private void count(Map<Cell, Integer> counts) {
        var cells = counts.entrySet().stream()
                .filter(c -> c.getValue() != 0)
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Cell::clause).thenComparing(Cell::agency)))
                .toList();
        if (!cells.isEmpty()) {
            jdbc.sql("""
                INSERT INTO standards.conformity AS c (clause_id, agency, subjects, open)
                SELECT clause, agency, greatest(0, change), change FROM unnest(?, ?, ?) AS n (clause, agency, change)
                WHERE change > 0 OR EXISTS (SELECT FROM standards.conformity k WHERE k.clause_id = clause AND k.agency = n.agency)
                ON CONFLICT (clause_id, agency) DO UPDATE SET open = greatest(0, c.open + excluded.open)\
                """)
                    .param(ids(cells, c -> c.getKey().clause()))
                    .param(texts(cells, c -> c.getKey().agency()))
                    .param(cells.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                    .update();
        }
    }

    private static <T> UUID[] ids(List<T> rows, Function<T, UUID> id) {
        return rows.stream().map(id).toArray(UUID[]::new);
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    /** After a full pass: subjects as counted by it, open findings counted anew, and the day's figures for the trend. */
    void tally(Map<UUID, Map<String, Long>> subjects) {
        jdbc.sql("DELETE FROM standards.conformity").update();
        var rows = subjects.entrySet().stream()
                .flatMap(c -> c.getValue().entrySet().stream()
                        .map(a -> Map.entry(new Cell(c.getKey(), a.getKey()), a.getValue())))
                .toList();
        jdbc.sql("INSERT INTO standards.conformity (clause_id, agency, subjects) SELECT * FROM unnest(?, ?, ?)")
                .param(ids(rows, r -> r.getKey().clause()))
                .param(texts(rows, r -> r.getKey().agency()))
                .param(rows.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                .update();
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
        jdbc.sql("""
            INSERT INTO standards.trend_total (day, subjects, open)
            SELECT ?, coalesce(sum(subjects), 0), coalesce(sum(open), 0) FROM standards.conformity
            ON CONFLICT (day) DO UPDATE SET subjects = excluded.subjects, open = excluded.open\
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

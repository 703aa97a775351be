package org.tongyuan.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tongyuan.platform.database.OwnServer;

/** Looks into the database that the nodes share, without going through the product. */
final class NodesRecords implements AutoCloseable {

    private final Connection connection;

    NodesRecords(OwnServer database) throws SQLException {
        connection = DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    List<String> items(List<String> bases) throws SQLException {
        var codes = new ArrayList<String>();
        for (String base : bases) {
            codes.addAll(list("SELECT code FROM items.item WHERE code LIKE '%4" + base + "%' ORDER BY code LIMIT 1"));
        }
        return codes;
    }

    /** The acts of every case as the history and as the journal have them. */
    List<String> compare(Map<String, List<String>> ledger) throws SQLException {
        var problems = new ArrayList<String>();
        var rows = grouped("""
            SELECT c.number, a.act, count(*) FROM cases.case_file c JOIN cases.act a ON a.case_id = c.id GROUP BY 1, 2\
            """);
        var entries = grouped(
                "SELECT c.number, e.act, count(*) FROM cases.case_file c JOIN " + entries()
                        + " e ON e.subject_kind = 'case' AND e.subject_id = c.id::text WHERE e.act <> 'CASE_ACT_REFUSED' GROUP BY 1, 2");
        ledger.forEach((number, acts) -> {
            var told = new TreeMap<String, Integer>();
            acts.forEach(act -> told.merge(act, 1, Integer::sum));
            if (!told.equals(rows.get(number))) {
                problems.add(number + ": acknowledged " + told + ", history " + rows.get(number));
            }
            var journal = new TreeMap<String, Integer>();
            told.forEach((act, count) -> journal.put(JOURNAL.getOrDefault(act, act), count));
            if (!journal.equals(entries.get(number))) {
                problems.add(number + ": acknowledged " + journal + ", journal " + entries.get(number));
            }
        });
        return problems;
    }

    private static final Map<String, String> JOURNAL = Map.of(
            "SUBMIT", "CASE_SUBMITTED",
            "ACCEPT", "CASE_ACCEPTED",
            "COMPLETE_STEP", "CASE_STEP_COMPLETED",
            "DECIDE", "CASE_DECIDED",
            "DELIVER", "CASE_DELIVERED");

    private String entries() throws SQLException {
        boolean plain =
                !list("SELECT 1 FROM information_schema.columns WHERE table_schema = 'journal' AND table_name = 'entry' AND column_name = 'subject_id'")
                        .isEmpty();
        return plain
                ? "journal.entry"
                : "(SELECT h.subject_kind, h.subject_id, n.act FROM journal.entry n JOIN journal.chain h ON h.id = n.chain)";
    }

    private Map<String, Map<String, Integer>> grouped(String sql) throws SQLException {
        var all = new HashMap<String, Map<String, Integer>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.computeIfAbsent(rows.getString(1), number -> new TreeMap<>())
                        .put(rows.getString(2), rows.getInt(3));
            }
        }
        return all;
    }

    /** Cases and letters count 1, 2, 3, … in each of their rows of numbers. */
    List<String> gaps() throws SQLException {
        var gaps = list("""
            SELECT format('cases %s: %s of them, numbers %s to %s', scope, count(*), min(n), max(n))
            FROM (SELECT left(number, -4) AS scope, right(number, 4)::int AS n FROM cases.case_file) x
            GROUP BY scope HAVING min(n) <> 1 OR max(n) <> count(*) OR count(DISTINCT n) <> count(*)\
            """);
        gaps.addAll(list("""
            SELECT format('letters %s: %s of them, numbers %s to %s', word, count(*), min(n), max(n))
            FROM (SELECT regexp_replace(number, '[0-9]+号$', '') AS word, substring(number FROM '([0-9]+)号$')::int AS n
                FROM documents.letter) x
            GROUP BY word HAVING min(n) <> 1 OR max(n) <> count(*) OR count(DISTINCT n) <> count(*)\
            """));
        return gaps;
    }

    String rowsOfNumbers() throws SQLException {
        return list("""
            SELECT format('%s cases in %s rows of numbers, %s letters in %s', (SELECT count(*) FROM cases.case_file),
                (SELECT count(DISTINCT left(number, -4)) FROM cases.case_file), (SELECT count(*) FROM documents.letter),
                (SELECT count(DISTINCT regexp_replace(number, '[0-9]+号$', '')) FROM documents.letter))\
            """).getFirst();
    }

    /** Cases of ours that are not at their end, sessions that hold something, jobs that a dead node still claims. */
    List<String> stuck(Map<String, List<String>> ledger) throws SQLException {
        var open = list("SELECT number FROM cases.case_file WHERE state <> 'DELIVERED'");
        open.retainAll(ledger.keySet());
        var problems = new ArrayList<String>();
        if (!open.isEmpty()) {
            problems.add(open.size() + " cases did not come to their end: " + open.getFirst());
        }
        list("SELECT pid || ' ' || left(query, 80) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'")
                .forEach(session -> problems.add("a session holds a transaction open: " + session));
        list("SELECT locktype || ' ' || mode FROM pg_locks WHERE locktype = 'advisory'")
                .forEach(lock -> problems.add("a lock is still held: " + lock));
        list("SELECT task_name || ' by ' || picked_by FROM platform.scheduled_tasks WHERE picked AND last_heartbeat < now() - interval '2 minutes'")
                .forEach(job -> problems.add("a job is still claimed: " + job));
        return problems;
    }

    /** These cases are the real world's from now on, so that the tick looks after them. */
    int becomeReal(List<String> numbers) throws SQLException {
        try (var statement =
                connection.prepareStatement("UPDATE cases.case_file SET out_of_time = false WHERE number = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("text", numbers.toArray()));
            return statement.executeUpdate();
        }
    }

    /** What a node leaves behind that is killed while it is at this job. */
    boolean claim(String task, String node) throws SQLException {
        return run("UPDATE platform.scheduled_tasks SET picked = true, picked_by = '" + node
                        + "', last_heartbeat = now(), version = version + 1 WHERE task_name = '" + task
                        + "' AND NOT picked")
                == 1;
    }

    /** Whether a living node has finished the job since then. */
    boolean finishedSince(String task, Instant then) throws SQLException {
        return !list("SELECT 1 FROM platform.scheduled_tasks WHERE task_name = '" + task
                        + "' AND NOT picked AND last_success > '" + then + "'")
                .isEmpty();
    }

    List<Integer> deemed(List<String> numbers) throws SQLException {
        var all = grouped("SELECT c.number, e.act, count(*) FROM cases.case_file c JOIN " + entries()
                + " e ON e.subject_kind = 'case' AND e.subject_id = c.id::text GROUP BY 1, 2");
        return numbers.stream()
                .map(number -> all.getOrDefault(number, Map.of()).getOrDefault("CASE_DEEMED_ACCEPTED", 0))
                .toList();
    }

    List<String> list(String sql) throws SQLException {
        var all = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private int run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

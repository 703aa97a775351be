package org.tongyuan.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.Ids;

/**
 * What somebody would write who needs the same rows and nothing else: one transaction an act, plain prepared statements, lines of one
 * table in one batch, numbers from the same counters; no rights, no rules, no hashes, nothing read but the case's version under lock and
 * the counters. The rows are those that the product wrote for one case of each item, with ids and numbers of their own.
 */
final class CasesByHand {

    private static final AtomicLong FRESH = new AtomicLong(1_000_000_000_000L);

    private final CasesProduct product;
    private final List<List<List<Line>>> samples = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();
    private final AtomicLong turn = new AtomicLong();

    /** One statement, with the values it had in the sample. */
    private record Line(String sql, List<@Nullable Object> values, Kind kind) {}

    private enum Kind {
        LOCK,
        COUNTER,
        ROW
    }

    CasesByHand(CasesProduct product) throws SQLException {
        this.product = product;
        for (int item = 0; item < CasesProduct.ITEMS; item++) {
            samples.add(sample(item));
        }
        for (int i = 0; i < CasesBench.THREADS; i++) {
            var connection = product.connect();
            connection.setAutoCommit(false);
            connections.add(connection);
        }
    }

    void manyItems(int worker) throws SQLException {
        replay(worker, samples.get((int) (turn.incrementAndGet() % samples.size())));
    }

    void oneItem(int worker) throws SQLException {
        replay(worker, samples.getFirst());
    }

    private List<List<Line>> sample(int item) throws SQLException {
        var acts = new ArrayList<List<Line>>();
        try (var connection = product.connect()) {
            var rows = new RowChanges(connection);
            product.completeOne(item, () -> {
                var lines = new ArrayList<Line>();
                rows.sinceLastLook().stream()
                        // What others refer to comes first.
                        .sorted(Comparator.comparing(change -> !change.table().equals("cases.case_file")))
                        .forEach(change -> lines.add(line(change)));
                if (!acts.isEmpty()) {
                    lines.addFirst(lock(acts.getFirst()));
                }
                acts.add(lines);
            });
        }
        return acts;
    }

    private static Line lock(List<Line> submission) {
        var file = submission.stream()
                .filter(line -> line.sql().startsWith("INSERT INTO cases.case_file "))
                .findFirst()
                .orElseThrow();
        return new Line(
                "SELECT version FROM cases.case_file WHERE id = ? FOR UPDATE",
                List.of(file.values().getFirst()),
                Kind.LOCK);
    }

    private static Line line(RowChanges.Change change) {
        if (change.table().equals("platform.counter")) {
            return new Line(
                    "UPDATE platform.counter SET value = value + 1 WHERE rule = ? AND scope = ? AND period = ? RETURNING value",
                    List.of(
                            change.row().get("rule"),
                            change.row().get("scope"),
                            change.row().get("period")),
                    Kind.COUNTER);
        }
        var changed = change.changed();
        var values = new ArrayList<@Nullable Object>(changed.values());
        String names = String.join(", ", changed.keySet());
        if (change.before() == null) {
            String marks =
                    String.join(", ", changed.keySet().stream().map(c -> "?").toList());
            return new Line(
                    "INSERT INTO " + change.table() + " (" + names + ") OVERRIDING SYSTEM VALUE VALUES (" + marks + ")",
                    values,
                    Kind.ROW);
        }
        String set =
                String.join(", ", changed.keySet().stream().map(c -> c + " = ?").toList());
        String where =
                String.join(" AND ", change.key().stream().map(c -> c + " = ?").toList());
        change.key().forEach(column -> values.add(change.row().get(column)));
        return new Line("UPDATE " + change.table() + " SET " + set + " WHERE " + where, values, Kind.ROW);
    }

    private void replay(int worker, List<List<Line>> acts) throws SQLException {
        var connection = connections.get(worker);
        var fresh = new Fresh(acts);
        for (var act : acts) {
            var batches = new LinkedHashMap<String, PreparedStatement>();
            for (Line line : act) {
                if (line.kind() == Kind.ROW) {
                    var statement = batches.get(line.sql());
                    if (statement == null) {
                        statement = connection.prepareStatement(line.sql());
                        batches.put(line.sql(), statement);
                    }
                    set(statement, line, fresh);
                    statement.addBatch();
                } else {
                    try (var statement = connection.prepareStatement(line.sql())) {
                        set(statement, line, fresh);
                        statement.executeQuery().next();
                    }
                }
            }
            for (var batch : batches.values()) {
                batch.executeBatch();
                batch.close();
            }
            connection.commit();
        }
    }

    private static void set(PreparedStatement statement, Line line, Fresh fresh) throws SQLException {
        int place = 1;
        for (Object value : line.values()) {
            statement.setObject(place++, fresh.of(value));
        }
    }

    /** Values of this replay in the place of the sample's: new ids, numbers and codes, each the same wherever it stands. */
    private static final class Fresh {

        private final Map<Object, Object> replaced = new HashMap<>();

        Fresh(List<List<Line>> acts) {
            for (var act : acts) {
                for (Line line : act) {
                    if (line.sql().startsWith("INSERT")) {
                        made(line);
                    }
                }
            }
        }

        private void made(Line line) {
            String[] names = line.sql().replaceAll("^[^(]*\\(|\\).*$", "").split(", ");
            String table = line.sql().split(" ")[2];
            for (int i = 0; i < names.length; i++) {
                Object value = line.values().get(i);
                if (value == null) {
                    continue;
                }
                boolean id = names[i].equals("id");
                if (id && value instanceof UUID uuid) {
                    UUID mine = Ids.next();
                    replaced.putIfAbsent(uuid, mine);
                    replaced.putIfAbsent(uuid.toString(), mine.toString());
                } else if ((id || names[i].equals("position")) && value instanceof Long) {
                    replaced.putIfAbsent(value, FRESH.incrementAndGet());
                } else if (table.equals("cases.case_file") && names[i].equals("number")) {
                    String number = value.toString();
                    replaced.putIfAbsent(number, number.substring(0, number.length() - 13) + FRESH.incrementAndGet());
                } else if (table.equals("documents.letter") && names[i].equals("number")) {
                    replaced.putIfAbsent(value, value.toString().replaceAll("\\d+号", FRESH.incrementAndGet() + "号"));
                } else if (names[i].equals("verify_code")) {
                    replaced.putIfAbsent(
                            value,
                            "%013X%013X"
                                    .formatted(
                                            FRESH.incrementAndGet(),
                                            ThreadLocalRandom.current().nextLong(1L << 50)));
                }
            }
        }

        @Nullable
        Object of(@Nullable Object value) {
            if (value == null) {
                return null;
            }
            return replaced.getOrDefault(value, value);
        }
    }
}

package org.tongyuan.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tongyuan.platform.database.OwnServer;

/**
 * Two nodes on one PostgreSQL, started on the empty database at the same moment: acts with deliberate conflicts through both, {@code kill -9} of
 * one in the middle, on with the other alone, the dead one's jobs taken over, the dead one started again, and then everything looked at in the
 * database. Arguments: folder, folder of the PostgreSQL programs, class path of a node, acts, seed.
 */
public final class NodesBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final List<String> BASES = List.of("990122310001", "990122230001", "990122140001", "990122310002");
    private static final List<String> TICKS = List.of("cases-settle-due", "reports-refresh", "notices-send");
    private static final int THREADS = 12;
    private static final int DUE = 60;
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofMinutes(3);

    private final Node a;
    private final Node b;
    private final NodesClient client;
    private final NodesRecords records;
    private final List<String> problems = new ArrayList<>();
    private final NodesSession session = new NodesSession();
    private NodesWork work;

    private NodesBench(Node a, Node b, NodesRecords records) {
        this.a = a;
        this.b = b;
        this.client = new NodesClient(List.of(a, b));
        this.records = records;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]).toAbsolutePath();
        boolean passed;
        try (var database = OwnServer.start(
                        folder.resolve("database"), Path.of(args[1]).toAbsolutePath());
                var records = new NodesRecords(database)) {
            var a = new Node("node-a", folder, args[2], database);
            var b = new Node("node-b", folder, args[2], database);
            try {
                passed = new NodesBench(a, b, records).run(Integer.parseInt(args[3]), Long.parseLong(args[4]));
            } finally {
                a.stop();
                b.stop();
            }
        }
        System.exit(passed ? 0 : 1);
    }

    private boolean run(int acts, long seed) throws Exception {
        a.start();
        b.start();
        a.awaitReady();
        b.awaitReady();
        work = new NodesWork(client, records.items(BASES), seed);
        demand(session.signIn(a, b, "wangfang"), "a form of one node is not taken by the other");
        var due = dueCases(records.items(BASES).getFirst());

        var begun = Instant.now();
        var killed = new Instant[1];
        var killer = Thread.ofPlatform().start(() -> killed[0] = killInTheMiddle(acts * 2 / 5));
        work.until(acts * 3 / 4, THREADS);
        killer.join();
        say("%s; node A killed after %.1f s, node B went on alone", work.figures(), seconds(begun, killed[0]));
        demand(session.knownAt(b), "the session is lost with the node on which it began");
        takenOver(due, killed[0]);

        a.start();
        a.awaitReady();
        demand(session.knownAt(a), "the restarted node does not know the session");
        work.until(acts, THREADS);
        say("%s; node A back, both nodes at work", work.figures());
        say(client.figures());
        check(due);
        problems.addAll(work.breaches());
        problems.stream().limit(30).forEach(problem -> OUT.println("FAILED: " + problem));
        OUT.println(
                problems.isEmpty()
                        ? "Two nodes did every act once, lost none and left none stuck."
                        : problems.size() + " breaches.");
        return problems.isEmpty();
    }

    /** Licence cases handed in ten working days ago that nobody answered: the law accepts them as soon as a tick looks. */
    private List<String> dueCases(String item) throws InterruptedException {
        var numbers = new ArrayList<String>();
        var clock = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(16) + "T10:00:00+08:00";
        for (int i = 0; i < DUE; i++) {
            numbers.add(client.post(
                            i % 2,
                            "/api/v1/cases",
                            NodesClient.application(item, 500 + i),
                            UUID.randomUUID().toString(),
                            clock)
                    .body()
                    .path("number")
                    .asString());
        }
        return numbers;
    }

    private Instant killInTheMiddle(int acts) {
        try {
            while (work.acknowledged() < acts && work.breaches().size() < 20) {
                Thread.sleep(2);
            }
            a.kill();
            return Instant.now();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if node A had been killed in the middle of each of these jobs: node B must notice and do them, each case once. */
    private void takenOver(List<String> due, Instant killed) throws SQLException, InterruptedException {
        for (String task : TICKS) {
            while (!records.claim(task, a.name())) {
                Thread.sleep(20);
            }
        }
        demand(records.becomeReal(due) == DUE, "the due cases are not there");
        var claimed = Instant.now();
        for (String task : TICKS) {
            while (!records.finishedSince(task, claimed)
                    && claimed.plus(TAKEN_OVER_WITHIN).isAfter(Instant.now())) {
                Thread.sleep(200);
            }
            boolean done = records.finishedSince(task, claimed);
            demand(done, "the job " + task + " of the dead node is not taken over");
            if (done) {
                say("%s of the dead node taken over after %.0f s", task, seconds(claimed, Instant.now()));
            }
        }
        settledOnce(due);
    }

    private void settledOnce(List<String> due) throws SQLException {
        var counts = records.deemed(due);
        demand(counts.stream().allMatch(n -> n == 1), "due cases were settled " + counts + " times");
        say(
                "%d of %d due cases settled by the tick, each once",
                counts.stream().filter(n -> n == 1).count(), DUE);
    }

    private void check(List<String> due) throws Exception {
        var ledger = work.ledger();
        var differences = records.compare(ledger);
        problems.addAll(differences);
        say("%,d cases compared with history and journal: %d differences", ledger.size(), differences.size());
        settledOnce(due);
        var gaps = records.gaps();
        problems.addAll(gaps);
        say("%s; %d with gaps or doubles", records.rowsOfNumbers(), gaps.size());
        problems.addAll(records.stuck(ledger));
        for (Node node : List.of(a, b)) {
            demand(node.verify() == 0, "verify on " + node.name() + " found something");
        }
    }

    private void demand(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }

    private static void say(String format, Object... values) {
        OUT.printf(Locale.ROOT, format + "%n", values);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}

package org.tongyuan.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The packaged product on a data folder of its own, and a look into its database that does not go through the product. */
final class CrashProduct implements AutoCloseable {

    private static final int SEQUENCE = 4;

    private final Path home;
    private final Path data;
    private final int port;
    private Process process;
    private Set<String> before = Set.of();

    CrashProduct(Path home, Path data) throws IOException {
        this.home = home;
        this.data = data;
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void start() throws IOException, InterruptedException {
        boolean first = !Files.exists(data);
        process = command("--server.port=" + port, "--management.server.port=-1")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("product.log").toFile()))
                .start();
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The product did not start, see " + data.resolveSibling("product.log"));
            }
            Thread.sleep(50);
        }
        if (first) {
            try {
                before = new TreeSet<>(numbers());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private boolean answers() {
        try {
            var connection =
                    (HttpURLConnection) URI.create(address() + "/").toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void killDatabase() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    int verify() throws IOException, InterruptedException {
        return command("verify").inheritIO().start().waitFor();
    }

    private ProcessBuilder command(String... arguments) {
        var words = new ArrayList<String>();
        words.add(home.resolve("bin/tongyuan").toString());
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("TONGYUAN_DATA", data.toString());
        builder.environment().put("TONGYUAN_ENV", "/dev/null");
        return builder;
    }

    Set<String> numbersBefore() {
        return before;
    }

    List<String> numbers() throws SQLException, IOException {
        return query("SELECT number FROM cases.case_file ORDER BY number");
    }

    /** Every scope and day counts 1, 2, 3, … to what the counter says. */
    List<String> gaps() throws SQLException, IOException {
        String sql = """
                SELECT format('%s: %s cases, numbers %s to %s, counter %s', n.scope, count(*), min(seq), max(seq), max(value))
                FROM (SELECT left(number, -LENGTH) AS scope, right(number, LENGTH)::int AS seq FROM cases.case_file) n
                LEFT JOIN platform.counter c ON c.rule = 'case' AND n.scope = c.scope || replace(c.period, '-', '')
                GROUP BY n.scope
                HAVING min(seq) <> 1 OR max(seq) <> count(*) OR max(seq) IS DISTINCT FROM max(value)""";
        return query(sql.replace("LENGTH", Integer.toString(SEQUENCE)));
    }

    private List<String> query(String sql) throws SQLException, IOException {
        String url = "jdbc:postgresql://127.0.0.1:%s/tongyuan?sslmode=disable"
                .formatted(CrashBench.read(data.resolve("postgres.port")));
        String password = CrashBench.read(data.resolve("keys/database"));
        try (var connection = DriverManager.getConnection(url, "tongyuan", password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var result = new ArrayList<String>();
            while (rows.next()) {
                result.add(rows.getString(1));
            }
            return result;
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }
}

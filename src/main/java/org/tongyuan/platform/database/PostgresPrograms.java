package org.tongyuan.platform.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tongyuan.platform.StartRefused;

/** Runs initdb, pg_ctl and postgres. PostgreSQL refuses to run as root, so root runs it in a user namespace of its own. */
final class PostgresPrograms {

    private static final boolean ROOT = isRoot();

    private final PostgresBinaries binaries;
    private final Path log;

    PostgresPrograms(PostgresBinaries binaries, Path log) {
        this.binaries = binaries;
        this.log = log;
    }

    String majorVersion() {
        try {
            var process = new ProcessBuilder(binaries.program("postgres").toString(), "--version").start();
            String line = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return line.replaceFirst("^\\D*(\\d+).*\\s*$", "$1").strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL does not run on this machine", e);
        }
    }

    /** Locale C.UTF-8 of PostgreSQL itself: the order of rows does not depend on the machine's C library. */
    void initialise(Path cluster, Path passwordFile) {
        int code = run(
                Duration.ofMinutes(5),
                "initdb",
                "--pgdata=" + cluster,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        if (code != 0) {
            throw new StartRefused(
                    "内嵌数据库初始化失败,详见 %s。 / The embedded database could not be initialised; see %s.".formatted(log, log),
                    ROOT
                            ? "请用普通用户运行本产品;以 root 运行时需要允许用户命名空间(unshare -U)。 / Run the product as an ordinary user; as"
                                    + " root it needs user namespaces (unshare -U)."
                            : "请检查磁盘空间和目录权限。 / Check disk space and the folder's permissions.");
        }
    }

    /** In a session of its own, so that Ctrl-C in the console reaches the product only, which then stops the server in order. */
    Process launch(Path cluster, int port) throws IOException {
        var words = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            words.add("setsid");
        }
        words.addAll(words("postgres", "-D", cluster.toString(), "-p", Integer.toString(port)));
        return builder(words).start();
    }

    /** Rolls open transactions back and stops; if that hangs, as a power cut would. */
    void stop(Path cluster) {
        String pgdata = "--pgdata=" + cluster;
        if (run(Duration.ofSeconds(60), "pg_ctl", "stop", pgdata, "--mode=fast", "--wait", "--timeout=45") != 0) {
            run(Duration.ofSeconds(30), "pg_ctl", "stop", pgdata, "--mode=immediate", "--wait", "--timeout=20");
        }
    }

    private int run(Duration atMost, String... command) {
        try {
            var process = builder(words(command)).start();
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private List<String> words(String... command) {
        var words = new ArrayList<String>();
        if (ROOT) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(binaries.program(command[0]).toString());
        words.addAll(List.of(command).subList(1, command.length));
        return words;
    }

    /** Nothing of the caller's PG* and locale settings may reach the server. */
    private ProcessBuilder builder(List<String> words) {
        var builder = new ProcessBuilder(words);
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C");
        return builder.redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}

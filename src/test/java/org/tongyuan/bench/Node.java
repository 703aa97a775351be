package org.tongyuan.bench;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tongyuan.platform.database.OwnServer;

/** One application node as a process of its own, with a data folder of its own in which only {@code files} and {@code keys} are shared. */
final class Node {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String name;
    private final Path home;
    private final String classpath;
    private final OwnServer database;
    private final int port;
    private Process process;

    Node(String name, Path folder, String classpath, OwnServer database) throws IOException {
        this.name = name;
        this.home = folder.resolve(name);
        this.classpath = classpath;
        this.database = database;
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
        Files.createDirectories(home);
        for (String shared : List.of("files", "keys")) {
            var target = Files.createDirectories(folder.resolve("shared").resolve(shared));
            Files.createSymbolicLink(home.resolve(shared), target.toAbsolutePath());
        }
    }

    String name() {
        return name;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void start() throws IOException {
        process = command(List.of(
                        "--server.port=" + port,
                        "--management.server.port=-1",
                        "--db-scheduler.scheduler-name=" + name))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
                .start();
    }

    File log() {
        return home.resolveSibling(name + ".log").toFile();
    }

    void awaitReady() throws InterruptedException {
        var giveUp = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException(name + " did not start, see " + log());
            }
            Thread.sleep(100);
        }
    }

    boolean answers() {
        try {
            var connection =
                    (HttpURLConnection) URI.create(address() + "/").toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** As a power cut: no goodbye to anybody. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }

    int verify() throws IOException, InterruptedException {
        return command(List.of("--tongyuan.command=verify")).inheritIO().start().waitFor();
    }

    private ProcessBuilder command(List<String> arguments) {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classpath,
                "org.tongyuan.Tongyuan",
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--tongyuan.data-dir=" + home));
        words.addAll(arguments);
        return new ProcessBuilder(words).redirectErrorStream(true);
    }
}

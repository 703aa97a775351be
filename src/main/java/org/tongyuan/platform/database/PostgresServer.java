package org.tongyuan.platform.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongyuan.platform.StartRefused;

/** One PostgreSQL server on one data folder: start, watch over, stop. The caller holds the folder's lock. */
final class PostgresServer {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    /** Below the ports that Linux hands out to outgoing connections, so that a remembered port is rarely taken. */
    private static final int FIRST_PORT = 20_000;

    private static final int LAST_PORT = 29_999;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int ATTEMPTS = 20;
    private static final long LOG_LIMIT = 10_000_000;

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final boolean fsync;
    private int port;
    private volatile boolean stopping;
    private volatile @Nullable Process process;

    PostgresServer(DataFolder folder, PostgresPrograms programs, boolean fsync) {
        this.folder = folder;
        this.programs = programs;
        this.fsync = fsync;
    }

    int port() {
        return port;
    }

    void start() {
        try {
            keepLogSmall();
            refuseForeignVersion();
            stopOrphan();
            if (!Files.exists(folder.cluster())) {
                createCluster();
            }
            PostgresSettings.write(folder.cluster(), folder.root().resolve("postgres-local.conf"), fsync);
            port = folder.read(folder.portFile())
                    .map(Integer::valueOf)
                    .filter(PostgresServer::isFree)
                    .orElseGet(PostgresServer::freePort);
            process = launchUntilReady(true);
            folder.writePrivately(folder.portFile(), Integer.toString(port));
            Thread.ofPlatform().daemon().name("postgres-watch").start(this::watch);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database did not start in " + folder.root(), e);
        }
    }

    void stop() {
        stopping = true;
        Process running = process;
        if (running != null && running.isAlive()) {
            programs.stop(folder.cluster());
        }
    }

    /** A data folder belongs to one major version for life; moving on goes through backup and restore. */
    private void refuseForeignVersion() {
        String ours = programs.majorVersion();
        folder.read(folder.cluster().resolve("PG_VERSION"))
                .filter(theirs -> !theirs.equals(ours))
                .ifPresent(theirs -> {
                    throw new StartRefused(
                            "数据目录 %s 属于 PostgreSQL %s,本版本内嵌的是 PostgreSQL %s。 / The data folder belongs to PostgreSQL %s; this release embeds %s."
                                    .formatted(folder.root(), theirs, ours, theirs, ours),
                            "请用原版本执行 bin/backup,再用本版本 bin/restore 到空目录。 / Make a backup with the release that wrote"
                                    + " the folder (bin/backup) and restore it with this one into an empty folder"
                                    + " (bin/restore).");
                });
    }

    /** Left behind when the JVM was killed: it still serves this folder with its old settings, so it goes before we start. */
    private void stopOrphan() throws IOException {
        var file = PostmasterFile.read(folder.cluster());
        if (file.isEmpty()) {
            return;
        }
        if (file.get().running()) {
            LOG.warn(
                    "Stopping the database server {} that an earlier process left behind",
                    file.get().pid());
            programs.stop(folder.cluster());
        } else {
            Files.deleteIfExists(folder.cluster().resolve("postmaster.pid"));
        }
    }

    /** Beside and renamed: an interrupted initialisation leaves no folder that looks like a database. */
    private void createCluster() throws IOException {
        LOG.info("Creating the database in {}", folder.cluster());
        folder.secret("database-admin");
        Path draft = folder.root().resolve("postgres.new");
        org.springframework.util.FileSystemUtils.deleteRecursively(draft);
        programs.initialise(draft, folder.keys().resolve("database-admin"));
        Files.move(draft, folder.cluster());
    }

    /** Children of a killed server may hold its shared memory for a moment, and a port may be taken between look and use. */
    private Process launchUntilReady(boolean mayMove) throws IOException {
        for (int attempt = 1; ; attempt++) {
            long logStart = logLength();
            Process candidate = programs.launch(folder.cluster(), port);
            if (becomesReady(candidate)) {
                return candidate;
            }
            String said = logFrom(logStart);
            if (attempt == ATTEMPTS || stopping) {
                throw new StartRefused(
                        "内嵌数据库未能启动 / The embedded database did not start:\n" + said, "详见 / See " + folder.serverLog());
            }
            if (mayMove && said.contains("could not bind")) {
                port = freePort();
            }
            pause(Duration.ofMillis(500));
        }
    }

    /** Recovery after a crash may take minutes; as long as the server lives it is at work. */
    private boolean becomesReady(Process candidate) {
        while (candidate.isAlive() && !stopping) {
            var file = PostmasterFile.read(folder.cluster());
            if (file.isPresent()
                    && file.get().pid() == candidate.pid()
                    && file.get().ready()) {
                return true;
            }
            pause(PAUSE);
        }
        return false;
    }

    /** Runs for the life of the product. The port stays, so the pool finds the new server by itself. */
    private void watch() {
        while (!stopping) {
            Process watched = process;
            try {
                if (watched != null) {
                    watched.waitFor();
                }
                if (stopping) {
                    return;
                }
                LOG.error("The database server ended unexpectedly; starting it again");
                process = launchUntilReady(false);
                LOG.warn("The database server runs again");
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.error("The database server could not be started again; trying further", e);
                pause(Duration.ofSeconds(2));
            }
        }
    }

    private void keepLogSmall() throws IOException {
        if (logLength() > LOG_LIMIT) {
            Path log = folder.serverLog();
            Files.move(log, log.resolveSibling("postgres.log.1"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private long logLength() throws IOException {
        return Files.exists(folder.serverLog()) ? Files.size(folder.serverLog()) : 0;
    }

    private String logFrom(long start) throws IOException {
        try (var log = new RandomAccessFile(folder.serverLog().toFile(), "r")) {
            log.seek(Math.max(start, log.length() - 4_000));
            var bytes = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).strip();
        }
    }

    private static int freePort() {
        for (int attempt = 0; attempt < 200; attempt++) {
            int candidate = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            if (isFree(candidate)) {
                return candidate;
            }
        }
        throw new StartRefused(
                "没有可用的本机端口 / No free port between " + FIRST_PORT + " and " + LAST_PORT, "请释放端口 / Free some of them.");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

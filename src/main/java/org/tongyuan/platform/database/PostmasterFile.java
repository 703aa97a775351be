package org.tongyuan.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code postmaster.pid} says: the server's process, the folder it serves, its port and whether it is ready. */
record PostmasterFile(long pid, Path cluster, int port, String status) {

    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    static Optional<PostmasterFile> read(Path cluster) {
        try {
            Path file = cluster.resolve("postmaster.pid");
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            return parse(cluster, Files.readAllLines(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Empty while the server is still writing the file. */
    static Optional<PostmasterFile> parse(Path cluster, List<String> lines) {
        if (lines.isEmpty() || !lines.get(PID).strip().matches("-?\\d{1,10}")) {
            return Optional.empty();
        }
        String port = lines.size() > PORT ? lines.get(PORT).strip() : "";
        String status = lines.size() > STATUS ? lines.get(STATUS).strip() : "";
        return Optional.of(new PostmasterFile(
                Math.abs(Long.parseLong(lines.get(PID).strip())),
                cluster,
                port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0,
                status));
    }

    boolean ready() {
        return "ready".equals(status);
    }

    /**
     * Whether that process lives and is a PostgreSQL server of this very folder. The number in the file proves nothing: after a
     * reboot it may belong to anybody. A server always works in its data folder, so its working directory tells.
     */
    boolean running() {
        Path process = Path.of("/proc", Long.toString(pid));
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return runningByArguments();
        }
        Path workingDirectory = link(process.resolve("cwd"));
        return workingDirectory != null && isPostgres(process) && isSame(workingDirectory, cluster);
    }

    /** Where there is no /proc (macOS) the command line has to do. */
    private boolean runningByArguments() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(p -> p.info().commandLine())
                .filter(line -> line.contains("postgres") && line.contains(cluster.toString()))
                .isPresent();
    }

    private static boolean isPostgres(Path process) {
        try {
            String name = Files.readString(process.resolve("comm")).strip();
            String state = Files.readString(process.resolve("stat"));
            boolean zombie = state.substring(state.lastIndexOf(')') + 1).strip().startsWith("Z");
            return "postgres".equals(name) && !zombie;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isSame(Path a, Path b) {
        try {
            return Files.isSameFile(a, b);
        } catch (IOException e) {
            return false;
        }
    }

    private static @Nullable Path link(Path path) {
        try {
            return Files.readSymbolicLink(path);
        } catch (IOException e) {
            return null;
        }
    }
}

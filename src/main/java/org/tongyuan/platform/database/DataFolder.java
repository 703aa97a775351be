package org.tongyuan.platform.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code tongyuan.data-dir}: everything one installation keeps. One process owns it at a time. */
public final class DataFolder implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path root;
    private @Nullable RandomAccessFile lockFile;

    public DataFolder(Path dataDir) {
        root = dataDir.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            createPrivate(keys());
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be written: " + root, e);
        }
    }

    public Path root() {
        return root;
    }

    public Path cluster() {
        return root.resolve("postgres");
    }

    Path binaries() {
        return root.resolve("postgres-binaries");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    Path serverLog() {
        return root.resolve("postgres.log");
    }

    Path portFile() {
        return root.resolve("postgres.port");
    }

    /** Takes the folder for this process; false when another process (or another context of this one) has it. */
    public synchronized boolean tryLock() {
        try {
            var file = new RandomAccessFile(root.resolve("lock").toFile(), "rw");
            FileLock lock = null;
            try {
                lock = file.getChannel().tryLock();
            } catch (OverlappingFileLockException e) {
                // Held inside this very JVM: the same answer as for another process.
            }
            if (lock == null) {
                file.close();
                return false;
            }
            file.setLength(0);
            file.write(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII));
            lockFile = file;
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be locked: " + root, e);
        }
    }

    /** The process that took the folder, for the message to the person who tried to take it too. */
    public String holder() {
        return read(root.resolve("lock")).filter(pid -> !pid.isEmpty()).orElse("?");
    }

    /** A secret of the installation, made once and readable by the owner only. */
    String secret(String name) {
        Path file = keys().resolve(name);
        return read(file).orElseGet(() -> {
            var bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            writePrivately(file, secret);
            return secret;
        });
    }

    boolean has(String secret) {
        return Files.exists(keys().resolve(secret));
    }

    Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be read: " + file, e);
        }
    }

    /** Written beside and moved into place, so that a crash leaves the old text or the new one and never half. */
    void writePrivately(Path file, String text) {
        try {
            Path draft =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp");
            Files.writeString(draft, text, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be written: " + file, e);
        }
    }

    private static void createPrivate(Path dir) throws IOException {
        if (Files.isDirectory(dir)) {
            return;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    dir, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(dir);
        }
    }

    @Override
    public synchronized void close() {
        if (lockFile != null) {
            try {
                lockFile.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            lockFile = null;
        }
    }
}

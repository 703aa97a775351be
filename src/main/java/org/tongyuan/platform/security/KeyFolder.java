package org.tongyuan.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder {@code keys} beside the database, not in it: whoever copies the database alone cannot read what the keys protect. */
@Component
public class KeyFolder {

    private final Path folder;

    KeyFolder(@Value("${tongyuan.data-dir}") Path dataDir) {
        this.folder = dataDir.toAbsolutePath().normalize().resolve("keys");
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** The content of a key file; made on first use, readable by the owner alone. */
    public String readOrCreate(String name, Supplier<String> content) {
        try {
            Path file = file(name);
            if (!Files.exists(file)) {
                create(file, content.get());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Key file " + name + " cannot be read or made", e);
        }
    }

    /** Replaces a key file in one step, so that a crash leaves the old or the new one. */
    public void replace(String name, String content) {
        try {
            Path fresh = written(file(name + ".new"), content);
            Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Key file " + name + " cannot be replaced", e);
        }
    }

    private void create(Path file, String content) throws IOException {
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
        Path fresh = written(
                file("%s.%d"
                        .formatted(file.getFileName(), ProcessHandle.current().pid())),
                content);
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException another) {
            // Another node on the same folder was first: its key counts.
        } finally {
            Files.delete(fresh);
        }
    }

    private static Path written(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        restrict(file, "rw-------");
        Files.writeString(file, content, StandardCharsets.UTF_8);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return file;
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}

package org.tongyuan.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of the data folder goes into a backup: all that the product keeps outside the database. The server's own folders do not,
 * nor do its passwords: a restored folder has a server, and passwords, of its own.
 */
final class FolderContents {

    private static final Set<String> NOT_SAVED = Set.of(
            "postgres", "postgres.new", "postgres-binaries", "postgres.log", "postgres.log.1", "postgres.port", "lock");
    private static final Set<String> SERVER_PASSWORDS = Set.of("keys/database", "keys/database-admin");
    static final String REPLACED = "replaced-";

    private final Path root;

    FolderContents(Path root) {
        this.root = root;
    }

    /** Names relative to the folder, with {@code /} between them; half-written files are left out. */
    List<String> names(boolean withKeys) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> isSaved(root.relativize(file).getName(0).toString()))
                    .filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith(".tmp")
                            && !name.startsWith("files/incoming/")
                            && !SERVER_PASSWORDS.contains(name))
                    .filter(name -> withKeys || !name.startsWith("keys/"))
                    .sorted()
                    .toList();
        }
    }

    static boolean precedesRows(String name) {
        return name.startsWith("files/") || name.startsWith("keys/");
    }

    private static boolean isSaved(String top) {
        return !NOT_SAVED.contains(top) && !top.startsWith(REPLACED);
    }
}

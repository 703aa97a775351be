package org.tongyuan.platform.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
        var names = new ArrayList<String>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isSaved(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && isSaved(file)) {
                    names.add(root.relativize(file).toString().replace('\\', '/'));
                }
                return FileVisitResult.CONTINUE;
            }

            // The installation runs on while it is saved: what was removed since its folder was listed is no longer
            // part of it.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        return names.stream()
                .filter(name -> !name.endsWith(".tmp")
                        && !name.startsWith("files/incoming/")
                        && !SERVER_PASSWORDS.contains(name))
                .filter(name -> withKeys || !name.startsWith("keys/"))
                .sorted()
                .toList();
    }

    static boolean precedesRows(String name) {
        return name.startsWith("files/") || name.startsWith("keys/");
    }

    /** The server's folders are not even entered: it makes and removes files there all the time. */
    private boolean isSaved(Path file) {
        String top = root.relativize(file).getName(0).toString();
        return !NOT_SAVED.contains(top) && !top.startsWith(REPLACED);
    }
}

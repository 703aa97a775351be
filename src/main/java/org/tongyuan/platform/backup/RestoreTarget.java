package org.tongyuan.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.StartRefused;
import org.tongyuan.platform.database.DataFolder;

/** The data folder that a restore fills. Nothing in it is ever deleted: what was there is moved aside. */
final class RestoreTarget {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path root;
    private final boolean embedded;

    RestoreTarget(Path dataDir, boolean embedded) {
        root = dataDir.toAbsolutePath().normalize();
        this.embedded = embedded;
    }

    Path root() {
        return root;
    }

    /** Refuses a folder in use or with contents; with {@code replace} moves the contents, the server's included, aside. */
    void prepare(boolean replace) throws IOException {
        try (var folder = new DataFolder(root)) {
            if (!folder.tryLock()) {
                throw new StartRefused(
                        "产品正在运行(进程 %s)。 / The product is running (process %s)."
                                .formatted(folder.holder(), folder.holder()),
                        "请先停止,再恢复。 / Stop it first.");
            }
            if (replace) {
                if (!embedded) {
                    throw new StartRefused(
                            "外部数据库不会被覆盖。 / An external database is never overwritten.",
                            "请新建空数据库并将 spring.datasource.url 指向它,不加 --replace。 / Create an empty database, point"
                                    + " spring.datasource.url at it and leave --replace out.");
                }
                moveAside();
            } else if (!new FolderContents(root).names(true).isEmpty()) {
                throw notEmpty();
            }
        }
    }

    StartRefused notEmpty() {
        return new StartRefused(
                "恢复目标不是空的:%s / The target of the restore is not empty: %s".formatted(root, root),
                "请指定空目录(--tongyuan.data-dir)或空数据库;或加 --replace,原内容将移到 replaced-… 目录。 / Choose an empty folder or"
                        + " database, or say --replace: what is there will be moved to a folder replaced-….");
    }

    private void moveAside() throws IOException {
        Path aside = root.resolve(FolderContents.REPLACED + STAMP.format(LocalDateTime.now(LegalTime.ZONE)));
        Files.createDirectory(aside);
        try (var children = Files.list(root)) {
            for (Path child : children.toList()) {
                String name = child.getFileName().toString();
                if (!name.startsWith(FolderContents.REPLACED)
                        && !name.equals("lock")
                        && !name.equals("postgres-binaries")) {
                    Files.move(child, aside.resolve(name));
                }
            }
        }
    }

    /** A member's name leads nowhere but into the folder, and keys stay readable by their owner only. */
    void write(ArchiveReader archive) throws IOException {
        archive.forEach((name, content) -> {
            if (!name.startsWith(ArchiveWriter.FOLDER)) {
                return;
            }
            Path file =
                    root.resolve(name.substring(ArchiveWriter.FOLDER.length())).normalize();
            if (!file.startsWith(root)) {
                throw new IOException("Leads out of the data folder: " + name);
            }
            Files.createDirectories(file.getParent());
            Files.copy(content, file);
            if (name.startsWith(ArchiveWriter.FOLDER + "keys/")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        });
    }
}

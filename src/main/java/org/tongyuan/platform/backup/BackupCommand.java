package org.tongyuan.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.Command;
import org.tongyuan.platform.LegalTime;
import tools.jackson.databind.json.JsonMapper;

/** {@code backup DIRECTORY [--without-keys]}: one archive of database, files and keys, also beside a running product. */
@Component
class BackupCommand implements Command {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(LegalTime.ZONE);

    private final DatabaseExport database;
    private final Path dataDir;
    private final JsonMapper json;
    private final String product;

    BackupCommand(
            DatabaseExport database,
            @Value("${tongyuan.data-dir}") Path dataDir,
            JsonMapper json,
            ObjectProvider<BuildProperties> build) {
        this.database = database;
        this.dataDir = dataDir;
        this.json = json;
        this.product = build.stream()
                .map(BuildProperties::getVersion)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("unknown");
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> args) {
        boolean withKeys = !args.contains("--without-keys");
        List<String> targets =
                args.stream().filter(arg -> !arg.startsWith("--")).toList();
        if (targets.size() != 1) {
            System.err.println("用法 / Usage: bin/backup DIRECTORY [--without-keys]");
            return 2;
        }
        Instant madeAt = Instant.now();
        Path archive = Path.of(targets.getFirst()).resolve("tongyuan-" + STAMP.format(madeAt) + ".tar.gz");
        try {
            Manifest manifest = write(archive, madeAt, withKeys);
            System.out.printf(
                    "%s%n%d tables, %d rows, %d files, %d migrations%n",
                    archive,
                    manifest.rows().size(),
                    manifest.totalRows(),
                    manifest.files(),
                    manifest.migrations().size());
            if (withKeys) {
                System.err.println(
                        "备份含密钥,请妥善保管。 / The archive contains the keys to personal data: keep it as you keep them.");
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be read", e);
        }
    }

    /**
     * What the database says before a file repeats it (anchors) is copied before the snapshot; what stands on the disk before a row
     * names it (uploads, keys), after it. So every file that a saved row needs is in the archive, and no file knows more than the rows.
     */
    private Manifest write(Path archive, Instant madeAt, boolean withKeys) throws IOException, SQLException {
        try (var writer = new ArchiveWriter(archive)) {
            Path root = dataDir.toAbsolutePath().normalize();
            var folder = new FolderContents(root);
            for (String name : folder.names(withKeys)) {
                if (!FolderContents.precedesRows(name)) {
                    writer.add(ArchiveWriter.FOLDER + name, root.resolve(name));
                }
            }
            var snapshot = database.write(writer);
            for (String name : folder.names(withKeys)) {
                if (FolderContents.precedesRows(name)) {
                    writer.add(ArchiveWriter.FOLDER + name, root.resolve(name));
                }
            }
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    product,
                    madeAt,
                    withKeys,
                    snapshot.migrations(),
                    snapshot.rows(),
                    snapshot.sequences(),
                    java.util.Map.copyOf(writer.digests()));
            byte[] text = json.writeValueAsBytes(manifest);
            writer.add(Manifest.NAME, text, text.length);
            writer.finish();
            return manifest;
        }
    }
}

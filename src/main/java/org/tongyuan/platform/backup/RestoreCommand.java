package org.tongyuan.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.Command;
import org.tongyuan.platform.Commands;
import org.tongyuan.platform.StartRefused;
import tools.jackson.databind.json.JsonMapper;

/** {@code restore ARCHIVE [--replace]}: into an empty installation, or beside the old one which is moved aside; then {@code verify}. */
@Component
class RestoreCommand implements Command {

    private final RestoreTarget target;
    private final ObjectProvider<DatabaseImport> database;
    private final ListableBeanFactory beans;
    private final JsonMapper json;

    RestoreCommand(
            @Value("${tongyuan.data-dir}") Path dataDir,
            @Value("${spring.datasource.url:embedded}") String url,
            ObjectProvider<DatabaseImport> database,
            ListableBeanFactory beans,
            JsonMapper json) {
        this.target = new RestoreTarget(dataDir, url.equals("embedded"));
        this.database = database;
        this.beans = beans;
        this.json = json;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(List<String> args) {
        List<String> archives =
                args.stream().filter(arg -> !arg.startsWith("--")).toList();
        if (archives.size() != 1 || !Files.isRegularFile(Path.of(archives.getFirst()))) {
            System.err.println("用法 / Usage: bin/restore ARCHIVE [--replace]");
            return 2;
        }
        var archive = new ArchiveReader(Path.of(archives.getFirst()), json);
        try {
            Manifest manifest = archive.verified();
            restore(archive, manifest, args.contains("--replace"));
            System.out.printf(
                    "%s: %d tables, %d rows, %d files%n",
                    target.root(), manifest.rows().size(), manifest.totalRows(), manifest.files());
            if (!manifest.withKeys()) {
                System.err.println("备份不含密钥,请先将原 keys 目录放回再启动。 / The archive has no keys: put the old ones into "
                        + target.root().resolve("keys") + " before you start.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be filled; start over with an empty target", e);
        }
        return verify();
    }

    /** Files first: a row never names a file that is not there. */
    private void restore(ArchiveReader archive, Manifest manifest, boolean replace) throws IOException, SQLException {
        target.prepare(replace);
        DatabaseImport rows = database.getObject();
        if (!rows.targetIsEmpty()) {
            throw target.notEmpty();
        }
        rows.mismatch(manifest).ifPresent(script -> {
            throw new StartRefused(
                    "备份来自另一版本(%s),数据库结构不符:%s / The backup was made by release %s, whose tables differ in %s"
                            .formatted(manifest.product(), script, manifest.product(), script),
                    "请用该版本恢复,再升级。 / Restore it with that release, then upgrade.");
        });
        target.write(archive);
        rows.load(archive, manifest);
    }

    private int verify() {
        return Commands.find(beans, "verify")
                .map(command -> command.run(List.of()))
                .orElse(0);
    }
}

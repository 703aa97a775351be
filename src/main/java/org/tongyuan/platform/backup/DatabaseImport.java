package org.tongyuan.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.StartRefused;

/**
 * Fills an empty database: migrates to the structure that the backup had, copies the rows in one transaction, migrates on to the
 * structure of this release. Needs no superuser.
 */
@Component
class DatabaseImport {

    private final DataSource dataSource;
    private final Flyway flyway;

    DatabaseImport(DataSource dataSource, Flyway flyway) {
        this.dataSource = dataSource;
        this.flyway = flyway;
    }

    boolean targetIsEmpty() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return !new Catalogue(connection).isMigrated();
        }
    }

    /** Why this release cannot read the archive, if so: it must know exactly the migrations that made the archive's tables. */
    Optional<String> mismatch(Manifest manifest) {
        Map<String, MigrationInfo> known = new LinkedHashMap<>();
        for (MigrationInfo info : flyway.info().all()) {
            if (info.getVersion() != null) {
                known.put(info.getVersion().getVersion(), info);
            }
        }
        for (var migration : manifest.migrations()) {
            MigrationInfo info = known.remove(migration.version());
            if (info == null || !Integer.valueOf(migration.checksum()).equals(info.getChecksum())) {
                return Optional.of(migration.script());
            }
        }
        var last = org.flywaydb.core.api.MigrationVersion.fromVersion(manifest.lastVersion());
        return known.values().stream()
                .filter(info -> info.getVersion().compareTo(last) <= 0)
                .map(MigrationInfo::getScript)
                .findFirst();
    }

    void load(ArchiveReader archive, Manifest manifest) throws SQLException, IOException {
        migrate(manifest.lastVersion());
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                load(connection, archive, manifest);
                connection.commit();
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
        migrate("latest");
    }

    private void migrate(String target) {
        Flyway.configure(Flyway.class.getClassLoader())
                .configuration(flyway.getConfiguration())
                .target(target)
                .load()
                .migrate();
    }

    /** Foreign keys step aside, so that the order of tables does not matter, and are checked as a whole at the end. */
    private static void load(Connection connection, ArchiveReader archive, Manifest manifest)
            throws SQLException, IOException {
        var catalogue = new Catalogue(connection);
        List<Catalogue.Table> tables = catalogue.tables();
        List<Catalogue.ForeignKey> foreignKeys = catalogue.foreignKeys();
        for (var key : foreignKeys) {
            execute(connection, "ALTER TABLE %s DROP CONSTRAINT %s".formatted(key.table(), key.name()));
        }
        for (var table : tables) {
            execute(connection, "ALTER TABLE %s DISABLE TRIGGER USER".formatted(table.name()));
        }
        execute(
                connection,
                "TRUNCATE " + tables.stream().map(Catalogue.Table::name).collect(Collectors.joining(",")));
        copyIn(connection, archive, tables);
        for (var table : tables) {
            execute(connection, "ALTER TABLE %s ENABLE TRIGGER USER".formatted(table.name()));
            compare(table, manifest, catalogue.count(table));
        }
        for (var key : foreignKeys) {
            execute(
                    connection,
                    "ALTER TABLE %s ADD CONSTRAINT %s %s".formatted(key.table(), key.name(), key.definition()));
        }
        setSequences(connection, manifest.sequences());
    }

    private static void copyIn(Connection connection, ArchiveReader archive, List<Catalogue.Table> tables)
            throws IOException, SQLException {
        Map<String, Catalogue.Table> byName = tables.stream().collect(Collectors.toMap(Catalogue.Table::name, t -> t));
        try (var copy = new TableCopy(connection)) {
            archive.forEach((name, content) -> {
                if (name.startsWith(ArchiveWriter.DATABASE)) {
                    String table = name.substring(ArchiveWriter.DATABASE.length(), name.lastIndexOf('/'));
                    Catalogue.Table target = byName.get(table);
                    if (target == null) {
                        throw new IOException("The archive has a table that this release does not know: " + table);
                    }
                    copy.write(target, content);
                }
            });
        } catch (CopyFailed e) {
            throw e.reason();
        }
    }

    private static void compare(Catalogue.Table table, Manifest manifest, long count) {
        long expected = manifest.rows().getOrDefault(table.name(), 0L);
        if (count != expected) {
            throw new StartRefused(
                    "%s:应有 %d 行,实有 %d 行。 / Rows of %s: %d expected, %d found."
                            .formatted(table.name(), expected, count, table.name(), expected, count),
                    "请使用另一份备份。 / Use another backup.");
        }
    }

    private static void setSequences(Connection connection, Map<String, Long> sequences) throws SQLException {
        try (var set = connection.prepareStatement("SELECT setval(?::regclass, ?)")) {
            for (var sequence : sequences.entrySet()) {
                set.setString(1, sequence.getKey());
                set.setLong(2, sequence.getValue());
                set.execute();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Carries an SQLException through the reader of the archive. */
    private static final class CopyFailed extends IOException {

        private static final long serialVersionUID = 1L;

        private final SQLException reason;

        CopyFailed(SQLException reason) {
            super(reason);
            this.reason = reason;
        }

        SQLException reason() {
            return reason;
        }
    }

    /** One COPY statement per table, over all of its chunks, which follow one another in the archive. */
    private static final class TableCopy implements AutoCloseable {

        private final Connection connection;
        private Catalogue.@org.jspecify.annotations.Nullable Table table;
        private org.postgresql.copy.@org.jspecify.annotations.Nullable CopyIn copy;

        TableCopy(Connection connection) {
            this.connection = connection;
        }

        void write(Catalogue.Table next, InputStream content) throws IOException {
            try {
                if (copy == null || !next.equals(table)) {
                    close();
                    table = next;
                    copy = connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY %s (%s) FROM STDIN".formatted(next.name(), next.columns()));
                }
                var buffer = new byte[64 * 1024];
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    copy.writeToCopy(buffer, 0, read);
                }
            } catch (SQLException e) {
                throw new CopyFailed(e);
            }
        }

        @Override
        public void close() throws CopyFailed {
            try {
                if (copy != null) {
                    copy.endCopy();
                    copy = null;
                }
            } catch (SQLException e) {
                throw new CopyFailed(e);
            }
        }
    }
}

package org.tongyuan.platform.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.StartRefused;

/** Writes every table as it stood at one instant, while the product goes on working. */
@Component
class DatabaseExport {

    private final DataSource dataSource;

    DatabaseExport(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What was written: the parts of a manifest that the database knows. */
    record Snapshot(
            java.util.List<Manifest.Migration> migrations, Map<String, Long> rows, Map<String, Long> sequences) {}

    Snapshot write(ArchiveWriter archive) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try {
                return write(connection, archive);
            } finally {
                connection.rollback();
            }
        }
    }

    private static Snapshot write(Connection connection, ArchiveWriter archive) throws SQLException, IOException {
        var catalogue = new Catalogue(connection);
        if (!catalogue.isMigrated()) {
            throw new StartRefused("数据库是空的。 / The database is empty.", "无需备份。 / There is nothing to back up.");
        }
        var migrations = catalogue.migrations();
        var rows = new LinkedHashMap<String, Long>();
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : catalogue.tables()) {
            try (var chunks = archive.chunks(ArchiveWriter.DATABASE + table.name())) {
                rows.put(
                        table.name(),
                        copy.copyOut("COPY %s (%s) TO STDOUT".formatted(table.name(), table.columns()), chunks));
            }
        }
        // Sequences do not follow the snapshot: read after the tables they are never behind them.
        return new Snapshot(migrations, rows, catalogue.sequences());
    }
}

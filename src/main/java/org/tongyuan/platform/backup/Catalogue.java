package org.tongyuan.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads from PostgreSQL's own catalogue what there is to save: every table and sequence outside the system's schemas. */
final class Catalogue {

    /** Sign-ins end with a restore, so sessions are not saved; the migration history is written by migrating. */
    private static final String NOT_SAVED = "'flyway_schema_history','spring_session','spring_session_attributes'";

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** A table with its plain (not generated) columns, all quoted for SQL. */
    record Table(String name, String columns) {}

    record ForeignKey(String table, String name, String definition) {}

    List<Table> tables() throws SQLException {
        return query("""
            SELECT format('%I.%I', n.nspname, c.relname),
                   string_agg(quote_ident(a.attname), ',' ORDER BY a.attnum)
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
              AND NOT (n.nspname = 'platform' AND c.relname IN (%s))
            GROUP BY 1 ORDER BY 1\
            """.replace("%s", NOT_SAVED), row -> new Table(row.getString(1), row.getString(2)));
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        return query("""
            SELECT format('%I.%I', n.nspname, c.relname), quote_ident(f.conname), pg_get_constraintdef(f.oid)
            FROM pg_constraint f
            JOIN pg_class c ON c.oid = f.conrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE f.contype = 'f' AND f.conparentid = 0 AND n.nspname !~ '^pg_'\
            """, row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** Last value by sequence; a sequence that was never used is left out. */
    Map<String, Long> sequences() throws SQLException {
        var values = new LinkedHashMap<String, Long>();
        query("""
            SELECT format('%I.%I', schemaname, sequencename), last_value
            FROM pg_sequences WHERE last_value IS NOT NULL ORDER BY 1\
            """, row -> values.put(row.getString(1), row.getLong(2)));
        return values;
    }

    List<Manifest.Migration> migrations() throws SQLException {
        return query("""
            SELECT version, script, checksum FROM platform.flyway_schema_history
            WHERE success AND version IS NOT NULL AND checksum IS NOT NULL
            ORDER BY string_to_array(version, '.')::bigint[]\
            """, row -> new Manifest.Migration(row.getString(1), row.getString(2), row.getInt(3)));
    }

    boolean isMigrated() throws SQLException {
        return query("SELECT to_regclass('platform.flyway_schema_history') IS NOT NULL", row -> row.getBoolean(1))
                .getFirst();
    }

    long count(Table table) throws SQLException {
        return query("SELECT count(*) FROM " + table.name(), row -> row.getLong(1))
                .getFirst();
    }

    private interface Reader<T> {
        T read(java.sql.ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reader<T> reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var result = new ArrayList<T>();
            while (rows.next()) {
                result.add(reader.read(rows));
            }
            return result;
        }
    }
}

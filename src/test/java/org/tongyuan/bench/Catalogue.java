package org.tongyuan.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database says of its tables, so that the mill copies columns it has never heard of and loads without indexes. */
final class Catalogue {

    private Catalogue() {}

    /** Columns with their types, in order; generated ones are left out. */
    static Map<String, String> columns(JdbcClient jdbc, String schema, String table) {
        var columns = new LinkedHashMap<String, String>();
        jdbc.sql("""
            SELECT attname, format_type(atttypid, NULL) AS type FROM pg_attribute
            WHERE attrelid = format('%I.%I', ?, ?)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
            ORDER BY attnum\
            """).params(schema, table).query(row -> {
            columns.put(row.getString("attname"), row.getString("type"));
        });
        return columns;
    }

    /** Tables of a schema that have a column of this name. */
    static List<String> tablesWith(JdbcClient jdbc, String schema, String column) {
        return jdbc.sql("""
            SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = ?
            WHERE c.relkind = 'r' AND c.relnamespace = ?::regnamespace ORDER BY 1\
            """).params(column, schema).query(String.class).list();
    }

    /** Drops foreign keys and the indexes that are no constraints; returns the statements that bring them back. */
    static List<String> dropIndexes(JdbcClient jdbc, String... schemas) {
        var again = new ArrayList<String>();
        var drop = new ArrayList<String>();
        for (String schema : schemas) {
            jdbc.sql("""
                SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
                FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
                WHERE t.relnamespace = ?::regnamespace
                  AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)\
                """).param(schema).query(row -> {
                drop.add("DROP INDEX " + row.getString("name"));
                again.add(row.getString("definition"));
            });
            jdbc.sql("""
                SELECT conrelid::regclass::text AS name, conname, pg_get_constraintdef(oid) AS definition
                FROM pg_constraint WHERE contype = 'f' AND connamespace = ?::regnamespace\
                """).param(schema).query(row -> {
                String table = "ALTER TABLE " + row.getString("name");
                drop.add(0, table + " DROP CONSTRAINT " + row.getString("conname"));
                again.add(table + " ADD CONSTRAINT " + row.getString("conname") + " " + row.getString("definition"));
            });
        }
        drop.forEach(statement -> jdbc.sql(statement).update());
        return again;
    }
}

package org.tongyuan.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes tables one after the other: each begins with its name and columns. Nothing is shortened or rounded on the way. */
public interface TableWriter extends AutoCloseable {

    /** Ends the table before, if any. */
    void begin(String table, List<String> columns) throws IOException;

    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;

    /** {@code tables}: how many will be written; one CSV table is a file of its own, several make a zip. */
    static TableWriter to(OutputStream out, TableFormat format, int tables) throws IOException {
        return switch (format) {
            case XLSX -> new XlsxTables(out);
            case CSV -> tables > 1 ? CsvTables.zipped(out) : CsvTables.single(out);
        };
    }
}

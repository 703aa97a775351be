package org.tongyuan.cases.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of rows being written. Numbers stay numbers, all else is text that no program takes for a formula. */
interface TableFile extends Closeable {

    static TableFile of(Export.Format format, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvTable(out);
            case XLSX -> new XlsxTable(out);
        };
    }

    /** Goes on with another table. */
    void sheet(String name) throws IOException;

    void heading(List<String> cells) throws IOException;

    /** Cells are text, numbers, days, or null for nothing. */
    void row(List<? extends @Nullable Object> cells) throws IOException;
}

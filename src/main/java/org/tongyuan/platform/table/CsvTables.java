package org.tongyuan.platform.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** CSV in UTF-8 with BOM, so that office programs on Chinese systems read it right; several tables in one zip. */
final class CsvTables implements TableWriter {

    private final OutputStream out;
    private final @Nullable ZipOutputStream zip;
    private @Nullable CsvWriter table;

    private CsvTables(OutputStream out, @Nullable ZipOutputStream zip) {
        this.out = out;
        this.zip = zip;
    }

    static CsvTables single(OutputStream out) {
        return new CsvTables(out, null);
    }

    static CsvTables zipped(OutputStream out) {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        return new CsvTables(zip, zip);
    }

    @Override
    public void begin(String name, List<String> columns) throws IOException {
        end();
        if (zip != null) {
            zip.putNextEntry(new ZipEntry(name + ".csv"));
        }
        var text = new OutputStreamWriter(new Unclosed(out), StandardCharsets.UTF_8);
        text.write('\uFEFF');
        table = CsvWriter.builder().build(text);
        row(columns);
    }

    @Override
    public void row(List<String> cells) {
        if (table == null) {
            throw new IllegalStateException("no table was begun");
        }
        table.writeRecord(cells.stream().map(FormulaGuard::guard).toList());
    }

    private void end() throws IOException {
        if (table != null) {
            table.close();
            table = null;
            if (zip != null) {
                zip.closeEntry();
            }
        }
    }

    @Override
    public void close() throws IOException {
        end();
        out.close();
    }

    /** A table's end is not the file's. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

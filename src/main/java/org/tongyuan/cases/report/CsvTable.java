package org.tongyuan.cases.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** UTF-8 with BOM, so that office programs on Chinese systems read it right; tables follow one another with an empty line between. */
final class CsvTable implements TableFile {

    private final OutputStreamWriter text;
    private final CsvWriter csv;
    private boolean begun;

    CsvTable(OutputStream out) throws IOException {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        csv = CsvWriter.builder().build(text);
    }

    @Override
    public void sheet(String name) {
        if (begun) {
            csv.writeRecord("");
        }
        begun = true;
    }

    @Override
    public void heading(List<String> cells) {
        row(cells);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvTable::written).toList());
    }

    private static String written(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof Number ? cell.toString() : harmless(cell.toString());
    }

    /** A cell that begins like a formula would be run by the program that opens the file. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

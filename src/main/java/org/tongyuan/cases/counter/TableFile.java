package org.tongyuan.cases.counter;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;

/** A register as a file to take away; rows are written as they come. */
public final class TableFile {

    public static final String CSV = "text/csv;charset=UTF-8";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private TableFile() {}

    /** Where the rows come from: each is given to the consumer once. */
    public interface Rows {
        void forEach(Consumer<List<String>> row);
    }

    /** UTF-8 with BOM, so that office programs on Chinese systems read it right. */
    public static void csv(List<String> heading, Rows rows, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(heading);
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(TableFile::harmless).toList()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    public static void xlsx(String title, List<String> heading, Rows rows, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Tongyuan", "1.0")) {
            var sheet = workbook.newWorksheet(title);
            for (int i = 0; i < heading.size(); i++) {
                sheet.value(0, i, heading.get(i));
                sheet.style(0, i).bold().set();
            }
            int[] at = {1};
            rows.forEach(row -> {
                for (int i = 0; i < row.size(); i++) {
                    sheet.value(at[0], i, row.get(i));
                }
                at[0]++;
            });
            sheet.freezePane(0, 1);
        }
    }

    /** A cell that begins like a formula would be run by the program that opens the file. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}

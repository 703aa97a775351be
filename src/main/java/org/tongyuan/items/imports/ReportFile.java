package org.tongyuan.items.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;
import org.tongyuan.items.imports.ImportReport.Row;

/** The report of an import as a file to take away: the row as given, what became of it, and why. */
@Component
class ReportFile {

    private static final List<String> TOLD = List.of("行号", "结果", "变化", "问题");

    private final ImportReport report;
    private final ImportJobs jobs;

    ReportFile(ImportReport report, ImportJobs jobs) {
        this.report = report;
        this.jobs = jobs;
    }

    /** UTF-8 with BOM, so that office programs on Chinese systems read it right. */
    void csv(UUID job, OutputStream out) throws IOException {
        List<String> columns = columns(job);
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(heading(columns));
            report.forEachRow(
                    job,
                    row -> csv.writeRecord(line(row, columns).stream()
                            .map(ReportFile::harmless)
                            .toList()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    void xlsx(UUID job, OutputStream out) throws IOException {
        List<String> columns = columns(job);
        try (var workbook = new Workbook(out, "Tongyuan", "1.0")) {
            var sheet = workbook.newWorksheet("导入报告");
            List<String> heading = heading(columns);
            for (int i = 0; i < heading.size(); i++) {
                sheet.value(0, i, heading.get(i));
                sheet.style(0, i).bold().set();
            }
            int[] at = {1};
            report.forEachRow(job, row -> {
                List<String> line = line(row, columns);
                for (int i = 0; i < line.size(); i++) {
                    sheet.value(at[0], i, line.get(i));
                }
                at[0]++;
            });
            sheet.freezePane(0, 1);
        }
    }

    private List<String> columns(UUID job) {
        return SourceTable.read(jobs.content(job)).columns();
    }

    private static List<String> heading(List<String> columns) {
        var heading = new ArrayList<>(TOLD);
        heading.addAll(columns);
        return heading;
    }

    private static List<String> line(Row row, List<String> columns) {
        var line = new ArrayList<String>();
        line.add(String.valueOf(row.rowNumber()));
        line.add(row.outcome().label());
        line.add(row.effect().label());
        line.add(row.findings().stream()
                .map(f -> f.label() + "（" + f.detail() + "）")
                .collect(Collectors.joining("；")));
        columns.forEach(column -> line.add(row.cell(column)));
        return line;
    }

    /** A cell that begins like a formula would be run by the program that opens the file. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}

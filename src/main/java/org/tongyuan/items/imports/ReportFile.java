package org.tongyuan.items.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongyuan.items.imports.ImportReport.Row;
import org.tongyuan.platform.table.TableFormat;
import org.tongyuan.platform.table.TableWriter;

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

    void write(UUID job, TableFormat format, OutputStream out) throws IOException {
        List<String> columns = columns(job);
        try (var table = TableWriter.to(out, format, 1)) {
            table.begin("导入报告", heading(columns));
            report.forEachRow(job, row -> {
                try {
                    table.row(line(row, columns));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Columns of the list, and those of the further tables it came with. */
    private List<String> columns(UUID job) {
        var table = SourceTable.read(jobs.content(job));
        var columns = new LinkedHashSet<String>();
        if (!table.subRows().all().isEmpty()) {
            columns.add(SubRow.TABLE);
            columns.add(SubRow.ROW);
        }
        columns.addAll(table.columns());
        table.subRows().all().forEach(row -> columns.addAll(row.cells().keySet()));
        return List.copyOf(columns);
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
}

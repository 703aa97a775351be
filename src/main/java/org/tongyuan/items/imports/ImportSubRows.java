package org.tongyuan.items.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.items.imports.ImportReport.Fate;
import org.tongyuan.items.imports.RowResult.Effect;
import org.tongyuan.items.imports.RowResult.Outcome;

/** Reports the rows of the further tables, which went in with the items they belong to. */
@Component
class ImportSubRows {

    private final ImportJobs jobs;
    private final ImportReport report;

    ImportSubRows(ImportJobs jobs, ImportReport report) {
        this.jobs = jobs;
        this.report = report;
    }

    /** {@code from} and {@code to} count among these rows. */
    void take(ImportJob job, SourceTable table, int from, int to) {
        List<SubRow> rows = table.subRows().all().subList(from, to);
        Map<String, Fate> items = report.fates(
                job.id(),
                rows.stream().map(SubRow::code).distinct().toList(),
                WholeFile.rowNumber(table.rows().size()));
        var results = new ArrayList<RowResult>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            int number = WholeFile.rowNumber(table.rows().size() + from + i);
            results.add(result(number, rows.get(i), items.get(rows.get(i).code())));
        }
        jobs.addRows(job.id(), results);
    }

    private static RowResult result(int number, SubRow row, @Nullable Fate item) {
        var findings = new ArrayList<Finding>();
        SubCheck.check(row, findings);
        if (item == null) {
            findings.add(new Finding(
                    FindingKind.ITEM_ROW_MISSING, SubRow.CODE, row.code(), "编码“" + row.code() + "”在基本信息表中没有行"));
        } else if (item.outcome() == Outcome.REFUSED) {
            findings.add(new Finding(FindingKind.ITEM_ROW_REFUSED, SubRow.CODE, row.code(), row.code()));
        }
        if (item == null || findings.stream().anyMatch(f -> f.kind().refusing())) {
            return new RowResult(number, row.given(), Outcome.REFUSED, Effect.NONE, row.code(), null, findings);
        }
        Outcome outcome = findings.isEmpty() ? Outcome.IMPORTED : Outcome.IMPORTED_WITH_FINDINGS;
        return new RowResult(number, row.given(), outcome, item.effect(), row.code(), item.versionId(), findings);
    }
}

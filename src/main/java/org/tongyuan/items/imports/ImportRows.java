package org.tongyuan.items.imports;

import static org.tongyuan.items.imports.WholeFile.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.forms.Forms;
import org.tongyuan.items.MatterType;
import org.tongyuan.items.imports.RowResult.Effect;
import org.tongyuan.items.imports.RowResult.Outcome;
import org.tongyuan.items.version.ContentJson;
import org.tongyuan.items.version.ImportedVersions;
import org.tongyuan.items.version.ImportedVersions.Known;
import org.tongyuan.items.version.ItemContent;
import org.tongyuan.items.version.Missing;
import org.tongyuan.items.version.PublicationRules;
import org.tongyuan.platform.web.Words;

/** Takes a stretch of rows: judges each, and writes all that is to be written in batches. */
@Component
class ImportRows {

    private final ImportJobs jobs;
    private final ImportedAgencies agencies;
    private final ImportedVersions versions;
    private final Forms forms;
    private final Words words;

    ImportRows(ImportJobs jobs, ImportedAgencies agencies, ImportedVersions versions, Forms forms, Words words) {
        this.jobs = jobs;
        this.agencies = agencies;
        this.versions = versions;
        this.forms = forms;
        this.words = words;
    }

    void take(ImportJob job, SourceTable table, WholeFile whole, int from, int to) {
        List<Map<String, String>> rows = table.rows().subList(from, to);
        Map<String, Known> known = versions.newestOf(
                rows.stream().map(row -> cell(row, Columns.ITEM_CODE)).toList());
        var directory = agencies.forRows();
        var results = new ArrayList<RowResult>(rows.size());
        var write = versions.batch(
                job.inForce(), job.createdBy(), "item-import", job.id().toString());
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            var findings = new ArrayList<Finding>();
            RowCheck.check(row, findings);
            whole.check(from + i, row, findings);
            results.add(judge(WholeFile.rowNumber(from + i), row, findings, known, directory, write));
        }
        write.flush();
        jobs.addRows(job.id(), results);
    }

    private RowResult judge(
            int number,
            Map<String, String> row,
            List<Finding> findings,
            Map<String, Known> known,
            ImportedAgencies.Directory directory,
            ImportedVersions.Batch write) {
        String code = cell(row, Columns.ITEM_CODE);
        MatterType type = RowCheck.typeOf(cell(row, Columns.TASK_TYPE));
        var agency = refused(findings) ? null : directory.agencyOf(row, findings);
        if (agency == null || type == null) {
            return new RowResult(number, row, Outcome.REFUSED, Effect.NONE, code, null, findings);
        }
        Known before = known.get(code);
        ItemContent content = Overlay.of(row, before == null ? null : before.content(), agency, type, findings);
        checkRules(content, findings);
        Effect effect = effect(before, content, write);
        if (effect != Effect.UNCHANGED && before != null && before.draftOpen()) {
            findings.add(new Finding(FindingKind.DRAFT_OPEN, Columns.ITEM_CODE, code, "请先发布或结束草稿，再导入这一行"));
            return new RowResult(number, row, Outcome.REFUSED, Effect.NONE, code, null, findings);
        }
        var id = effect == Effect.UNCHANGED && before != null ? before.versionId() : write.add(code, before, content);
        Outcome outcome = findings.isEmpty() ? Outcome.IMPORTED : Outcome.IMPORTED_WITH_FINDINGS;
        return new RowResult(number, row, outcome, effect, code, id, findings);
    }

    /** The same content, and in force already when it is to be: then nothing is written. */
    private static Effect effect(@Nullable Known before, ItemContent content, ImportedVersions.Batch write) {
        if (before == null) {
            return Effect.NEW;
        }
        boolean same = before.contentHash().equals(ContentJson.hash(content));
        return same && (before.inForce() || !write.publishes()) ? Effect.UNCHANGED : Effect.CHANGED;
    }

    private static boolean refused(List<Finding> findings) {
        return findings.stream().anyMatch(f -> f.kind().refusing());
    }

    /** Contradictions are told; gaps are not findings of the row, they are listed as 待完善. */
    private void checkRules(ItemContent content, List<Finding> findings) {
        List<String> gaps = Missing.of(content).stream().map(Enum::name).toList();
        PublicationRules.check(content, forms).stream()
                .filter(p -> !p.messageKey().equals("item.rule.missing") && !gaps.contains(p.field()))
                .forEach(p -> findings.add(new Finding(
                        FindingKind.RULE_NOT_MET,
                        p.field() + p.messageKey(),
                        p.messageKey(),
                        words.of(p.messageKey(), p.args().toArray()))));
    }
}

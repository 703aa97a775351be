package org.tongyuan.items.imports;

import static org.tongyuan.items.imports.WholeFile.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.forms.Forms;
import org.tongyuan.items.MatterType;
import org.tongyuan.items.imports.RowResult.Effect;
import org.tongyuan.items.imports.RowResult.Outcome;
import org.tongyuan.items.tables.TaskRows;
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
            results.add(judge(
                    new Given(WholeFile.rowNumber(from + i), row, table.subRows()), findings, known, directory, write));
        }
        write.flush();
        jobs.addRows(job.id(), results);
    }

    /** A row with the rows of the further tables. */
    private record Given(int number, Map<String, String> row, SubRows sub) {

        String code() {
            return cell(row, Columns.ITEM_CODE);
        }
    }

    private RowResult judge(
            Given given,
            List<Finding> findings,
            Map<String, Known> known,
            ImportedAgencies.Directory directory,
            ImportedVersions.Batch write) {
        String code = given.code();
        MatterType type = RowCheck.typeOf(cell(given.row(), Columns.TASK_TYPE));
        var agency = refused(findings) ? null : directory.agencyOf(given.row(), findings);
        if (agency == null || type == null) {
            return new RowResult(given.number(), given.row(), Outcome.REFUSED, Effect.NONE, code, null, findings);
        }
        Known before = known.get(code);
        var published = before == null ? null : before.published();
        if (published != null && saysNothingNew(given, published, directory)) {
            checkRules(published.content(), findings);
            return imported(given, Effect.UNCHANGED, published.versionId(), findings);
        }
        Map<String, String> changes = before == null
                ? given.row()
                : compared(code, before.number(), null, before.content(), directory)
                        .changes(given.row());
        ItemContent content =
                Overlay.of(changes, given.sub(), before == null ? null : before.content(), agency, type, findings);
        Fidelity.check(changes, compared(code, 0, null, content, directory).known(), findings);
        checkRules(content, findings);
        Effect effect = effect(before, content, write);
        if (effect != Effect.UNCHANGED && before != null && before.draftOpen()) {
            findings.add(new Finding(FindingKind.DRAFT_OPEN, Columns.ITEM_CODE, code, "请先发布或结束草稿，再导入这一行"));
            return new RowResult(given.number(), given.row(), Outcome.REFUSED, Effect.NONE, code, null, findings);
        }
        var id = effect == Effect.UNCHANGED && before != null ? before.versionId() : write.add(code, before, content);
        return imported(given, effect, id, findings);
    }

    private static RowResult imported(Given given, Effect effect, UUID version, List<Finding> findings) {
        Outcome outcome = findings.isEmpty() ? Outcome.IMPORTED : Outcome.IMPORTED_WITH_FINDINGS;
        return new RowResult(given.number(), given.row(), outcome, effect, given.code(), version, findings);
    }

    /** Said already by the version in force, word for word as an export would say it. */
    private static boolean saysNothingNew(
            Given given, ImportedVersions.Published published, ImportedAgencies.Directory directory) {
        return compared(given.code(), published.number(), published.effectiveOn(), published.content(), directory)
                .same(given.row(), given.sub());
    }

    private static Comparison compared(
            String code,
            int number,
            @Nullable LocalDate effectiveOn,
            ItemContent content,
            ImportedAgencies.Directory directory) {
        var head = new TaskRows.Head(
                code,
                number,
                effectiveOn,
                directory.codeOf(content.agencyId()),
                directory.nameOf(TaskRows.entrustedBy(content)));
        return new Comparison(TaskRows.of(head, content), content.more());
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

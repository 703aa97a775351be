package org.tongyuan.items.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.SharedData;
import org.tongyuan.TongyuanTest;
import org.tongyuan.items.imports.RowResult.Effect;
import org.tongyuan.items.imports.RowResult.Outcome;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.journal.Actor;
import org.tongyuan.search.SearchIndex;

/** The real list of 广安区, errors included. */
@TongyuanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealListModuleTest {

    @Autowired
    StartImport start;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ImportReport report;

    @Autowired
    ItemVersions versions;

    @Autowired
    SearchIndex search;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ImportRows importRows;

    @Autowired
    RunImport run;

    @Autowired
    TransactionTemplate transaction;

    private byte[] file;
    private UUID first;

    @BeforeAll
    void imports() throws IOException {
        file = Files.readAllBytes(SharedData.file("items/items-511602.csv"));
        first = importAgain();
    }

    private UUID importAgain() {
        UUID id = start.start("items-511602.csv", file, true, Actor.system("test"));
        await().atMost(Duration.ofSeconds(60)).until(() -> jobs.require(id).over());
        assertThat(jobs.require(id).failure()).isNull();
        return id;
    }

    private List<ImportReport.Row> rows(UUID job) {
        return report.rows(job, null, null, 0, 5000);
    }

    @Test
    void every_row_is_accounted_for() {
        assertThat(jobs.require(first).rowsTotal()).isEqualTo(1135);
        assertThat(report.outcomes(first).values().stream().mapToInt(n -> n).sum())
                .isEqualTo(1135);
        assertThat(report.outcomes(first).get(Outcome.REFUSED)).isZero();
        assertThat(rows(first)).hasSize(1135);
    }

    @Test
    void the_report_counts_what_is_wrong() {
        Map<FindingKind, List<Integer>> counts = report.findings(first).stream()
                .collect(Collectors.toMap(ImportReport.KindCount::kind, c -> List.of(c.rows(), c.subjects())));
        // Counted from the file by hand: rows, then distinct codes, departments or names.
        assertThat(counts.get(FindingKind.ITEM_CODE_UNPARSEABLE)).isEqualTo(List.of(147, 147));
        assertThat(counts.get(FindingKind.CHECK_CHARACTER_INVALID)).isEqualTo(List.of(7, 1));
        assertThat(counts.get(FindingKind.DEPT_CODE_NOT_USCC).getFirst()).isEqualTo(884);
        assertThat(counts.get(FindingKind.DEPARTMENT_SEVERAL_CODES)).isEqualTo(List.of(251, 2));
        assertThat(counts.get(FindingKind.NAME_USED_TWICE_IN_AGENCY)).isEqualTo(List.of(4, 2));
    }

    @Test
    void nothing_is_silently_changed() {
        var given = new HashMap<String, Map<String, String>>();
        SourceTable.read(file).rows().forEach(row -> given.put(row.get("item_code"), row));
        for (ImportReport.Row row : rows(first)) {
            var cells = given.get(row.itemCode());
            assertThat(row.given()).containsExactlyInAnyOrderEntriesOf(cells);
            var stored = versions.require(row.versionId());
            var content = stored.content();
            assertThat(stored.code()).isEqualTo(cells.get("item_code"));
            assertThat(content.name()).isEqualTo(cells.get("item_name"));
            assertThat(content.agencyName()).isEqualTo(cells.get("department"));
            assertThat(content.parentName()).isEqualTo(cells.get("main_item"));
            assertThat(Integer.parseInt(content.type().code())).isEqualTo(Integer.parseInt(cells.get("task_type")));
            assertThat(content.more()).containsEntry("dept_code", cells.get("dept_code"));
            assertThat(content.more()).containsEntry("region_code", cells.get("region_code"));
        }
    }

    @Test
    void repeating_it_changes_nothing() {
        int before = count();
        UUID again = importAgain();
        assertThat(report.effects(again).get(Effect.UNCHANGED)).isEqualTo(1135);
        assertThat(count()).isEqualTo(before);
        assertThat(report.findings(again)).isEqualTo(report.findings(first));
    }

    private int count() {
        return jdbc.sql("SELECT (SELECT count(*) FROM items.item_version) + (SELECT count(*) FROM items.item) +"
                        + " (SELECT count(*) FROM agencies.agency)")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_doubtful_department_code_is_marked_and_kept() {
        var agency = jdbc.sql("SELECT code, code_verified FROM agencies.agency WHERE region_code = '511602' AND name ="
                        + " '区教科体局'")
                .query((row, n) -> row.getString(1) + row.getBoolean(2))
                .single();
        assertThat(agency).isEqualTo("083372204false");
    }

    @Test
    void every_guide_is_reachable_and_shows_what_is_missing() {
        for (ImportReport.Row row : rows(first)) {
            assertThat(mvc.get().uri("/items/{code}", row.itemCode())).hasStatusOk();
        }
        assertThat(mvc.get().uri("/items/{code}", rows(first).getFirst().itemCode()))
                .bodyText()
                .contains("待完善", rows(first).getFirst().cell("item_name"));
    }

    @Test
    void every_item_is_found_by_its_name() {
        for (ImportReport.Row row : rows(first)) {
            var hits = search.findPublic(row.cell("item_name"), "item", 0, 10);
            assertThat(hits.hits())
                    .as(row.cell("item_name"))
                    .anyMatch(h -> h.url().equals("/items/" + row.itemCode()));
        }
    }

    @Test
    void an_import_that_was_stopped_goes_on_where_it_was() {
        UUID id = jobs.add(new UploadedList("half.csv", file, "x", true), 1135, Instant.now(), "SYSTEM:test");
        var table = SourceTable.read(file);
        transaction.executeWithoutResult(status -> {
            importRows.take(jobs.lock(id), table, new WholeFile(table.rows()), 0, 300);
            jobs.advance(jobs.lock(id), 300, false, Instant.now());
        });
        assertThat(jobs.unfinished()).contains(id);
        run.toTheEnd(id);
        assertThat(jobs.require(id).state()).isEqualTo(ImportJob.State.DONE);
        assertThat(rows(id))
                .hasSize(1135)
                .extracting(ImportReport.Row::rowNumber)
                .doesNotHaveDuplicates();
    }
}

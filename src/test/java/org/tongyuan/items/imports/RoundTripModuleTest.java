package org.tongyuan.items.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.SharedData;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.documents.ExportSource;
import org.tongyuan.items.imports.RowResult.Effect;
import org.tongyuan.items.imports.RowResult.Outcome;
import org.tongyuan.items.tables.NationalTable;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.table.TableFormat;
import org.tongyuan.platform.table.TableWriter;
import org.tongyuan.platform.table.Tables;

/** What is taken out as national tables and brought back changes nothing; what is brought in comes out as it was. */
@TongyuanTest
class RoundTripModuleTest {

    private static final Actor TESTER = Actor.system("round-trip");

    @Autowired
    StartImport start;

    @Autowired
    ImportJobs jobs;

    @Autowired
    RunImport run;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ImportReport report;

    @Autowired
    List<ExportSource> sources;

    @Autowired
    ItemVersions versions;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    private byte[] exported(TableFormat format, @Nullable UUID agency) throws IOException {
        ExportSource items = sources.stream()
                .filter(s -> s.kind().equals("items"))
                .findFirst()
                .orElseThrow();
        var out = new ByteArrayOutputStream();
        try (var writer = TableWriter.to(out, format, items.tables())) {
            items.write(
                    agency == null ? Map.of() : Map.of("agency", agency.toString()),
                    writer,
                    new ExportSource.Progress() {
                        @Override
                        public void total(long rows) {}

                        @Override
                        public void done(long rows) {}
                    });
        }
        return out.toByteArray();
    }

    private UUID imported(byte[] file, String name, boolean inForce) {
        UUID id = start.start(name, file, inForce, TESTER);
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.require(id).over());
        assertThat(jobs.require(id).failure()).isNull();
        assertThat(jobs.require(id).state()).isEqualTo(ImportJob.State.DONE);
        return id;
    }

    private String everything() {
        return jdbc.sql(
                        "SELECT (SELECT count(*) FROM items.item_version) || '/' || (SELECT count(*) FROM items.item) || '/'"
                                + " || (SELECT count(*) FROM agencies.agency) || '/' || (SELECT count(*) FROM items.basic_entry) ||"
                                + " '/' || (SELECT string_agg(content_hash, ',' ORDER BY id) FROM items.item_version)")
                .query(String.class)
                .single();
    }

    private void changesNothing(byte[] file, String name, boolean inForce) {
        String before = everything();
        UUID job = imported(file, name, inForce);
        var effects = report.effects(job);
        assertThat(effects.get(Effect.NEW)).isZero();
        assertThat(effects.get(Effect.CHANGED)).isZero();
        assertThat(effects.get(Effect.UNCHANGED)).isPositive();
        assertThat(report.outcomes(job).get(Outcome.REFUSED)).isZero();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void the_demo_county_taken_out_and_brought_back_changes_nothing() throws Exception {
        UUID agency = agencies.byName(agencies.home().code(), "清和县市场监督管理局")
                .orElseThrow()
                .id();
        for (TableFormat format : TableFormat.values()) {
            for (UUID of : new UUID[] {null, agency}) {
                changesNothing(exported(format, of), "out." + format.extension(5), true);
                changesNothing(exported(format, of), "out." + format.extension(5), false);
            }
        }
    }

    @Test
    void the_real_list_of_a_district_comes_out_as_it_was_and_back_without_change() throws Exception {
        byte[] list = Files.readAllBytes(SharedData.file("items/items-511602.csv"));
        imported(list, "items-511602.csv", true);
        byte[] out = exported(TableFormat.CSV, null);
        var basic = rows(Tables.read(out).get(NationalTable.BASIC.table()));
        var byCode = new HashMap<String, Map<String, String>>();
        basic.forEach(row -> byCode.put(row.get("task_code"), row));
        for (Map<String, String> given : SourceTable.read(list).rows()) {
            var row = byCode.get(given.get("item_code"));
            assertThat(row.get("task_name")).isEqualTo(given.get("item_name"));
            assertThat(row.get("dept_name")).isEqualTo(given.get("department"));
            assertThat(row.get("dept_code")).isEqualTo(given.get("dept_code"));
            assertThat(row.get("region_code")).isEqualTo(given.get("region_code"));
            assertThat(row.get("main_item")).isEqualTo(given.get("main_item"));
            assertThat(Integer.parseInt(row.get("task_type"))).isEqualTo(Integer.parseInt(given.get("task_type")));
        }
        changesNothing(out, "real.zip", true);
        changesNothing(exported(TableFormat.XLSX, null), "real.xlsx", true);
        changesNothing(list, "items-511602.csv", true);
    }

    private static List<Map<String, String>> rows(List<List<String>> lines) {
        var rows = new ArrayList<Map<String, String>>();
        for (List<String> line : lines.subList(1, lines.size())) {
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < line.size(); i++) {
                row.put(lines.getFirst().get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Random tables of items nobody knows yet: every cell comes out again, and the second time nothing is new. */
    @Test
    void what_other_systems_tables_say_comes_out_word_for_word() throws Exception {
        for (long seed = 1; seed <= 6; seed++) {
            var tables = new RandomTables(seed, 12);
            UUID job = imported(tables.xlsx(), "random.xlsx", true);
            assertThat(report.outcomes(job).get(Outcome.REFUSED)).isZero();
            var out = Tables.read(exported(TableFormat.XLSX, null));
            var told = new HashSet<String>();
            report.forEachRow(job, row -> row.findings().forEach(f -> told.add(row.itemCode() + "/" + f.field())));
            for (NationalTable table : NationalTable.values()) {
                assertSaid(tables, table, rows(out.get(table.table())), told);
            }
            changesNothing(tables.xlsx(), "random.xlsx", true);
            changesNothing(exported(TableFormat.CSV, null), "random.zip", true);
        }
    }

    private static void assertSaid(
            RandomTables given, NationalTable table, List<Map<String, String>> out, Set<String> told) {
        for (String code : given.codes()) {
            var expected = given.rows(table).stream()
                    .filter(r -> r.get("task_code").equals(code))
                    .toList();
            var actual =
                    out.stream().filter(r -> r.get("task_code").equals(code)).toList();
            if (table == NationalTable.FEE && expected.isEmpty()) {
                // The basic table alone says whether there is a fee; it comes out as the one row it makes.
                continue;
            }
            assertThat(actual).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                var row = actual.get(i);
                expected.get(i)
                        .forEach((column, cell) -> assertThat(cell.isEmpty()
                                        || Comparison.OF_THE_VERSION.contains(column)
                                        || cell.equals(row.getOrDefault(column, ""))
                                        || told.contains(code + "/" + Columns.nameOf(column)))
                                .as("%s.%s of %s: given “%s”, out “%s”", table, column, code, cell, row.get(column))
                                .isTrue());
            }
        }
    }

    @Test
    void rows_of_further_tables_are_reported_each() throws Exception {
        var tables = new RandomTables(99, 2);
        tables.rows(NationalTable.MATERIAL)
                .add(new LinkedHashMap<>(Map.of("task_code", "NOWHERE", "material_name", "孤行")));
        var noName = new LinkedHashMap<String, String>();
        noName.put("task_code", tables.codes().getFirst());
        noName.put("material_name", "");
        noName.put("page_num", "若干");
        tables.rows(NationalTable.MATERIAL).add(noName);
        UUID job = imported(tables.xlsx(), "sub.xlsx", true);
        assertThat(report.outcomes(job).get(Outcome.REFUSED)).isEqualTo(2);
        var refused = report.rows(job, Outcome.REFUSED, null, 0, 10);
        assertThat(refused.getFirst().cell("_table")).isEqualTo("up_task_general_material");
        assertThat(refused.getFirst().findings())
                .extracting(ImportReport.Told::kind)
                .containsExactly(FindingKind.ITEM_ROW_MISSING);
        assertThat(refused.getLast().findings())
                .extracting(ImportReport.Told::kind)
                .containsExactlyInAnyOrder(FindingKind.NAME_MISSING, FindingKind.VALUE_UNREADABLE);
        int all = 0;
        for (NationalTable table : NationalTable.values()) {
            all += tables.rows(table).size();
        }
        assertThat(jobs.require(job).rowsTotal()).isEqualTo(all);
        assertThat(jobs.require(job).rowsDone()).isEqualTo(all);
    }

    @Test
    void a_changed_material_keeps_what_no_table_can_say() throws Exception {
        UUID agency = agencies.byName(agencies.home().code(), "清和县市场监督管理局")
                .orElseThrow()
                .id();
        String code = jdbc.sql(
                        "SELECT i.code FROM items.item i JOIN items.item_version v ON v.id = i.in_force WHERE v.name ="
                                + " '食品经营许可（新办）'")
                .query(String.class)
                .single();
        var tables = Tables.read(exported(TableFormat.XLSX, agency));
        var before = versions.require(versions.inForceId(code).orElseThrow()).content();
        var out = new ByteArrayOutputStream();
        try (var writer = TableWriter.to(out, TableFormat.XLSX, 2)) {
            for (NationalTable table : List.of(NationalTable.BASIC, NationalTable.MATERIAL)) {
                var lines = tables.get(table.table());
                int at = table.columns().indexOf("task_code");
                writer.begin(table.table(), lines.getFirst());
                for (List<String> line : lines.subList(1, lines.size())) {
                    if (line.get(at).equals(code)) {
                        var cells = new ArrayList<>(line);
                        if (table == NationalTable.MATERIAL
                                && cells.get(1)
                                        .equals(before.materials().getFirst().name())) {
                            cells.set(table.columns().indexOf("page_num"), "7");
                        }
                        writer.row(cells);
                    }
                }
            }
        }
        // A draft of the county's own item would stay in the others' way.
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            UUID job = start.start("material.xlsx", out.toByteArray(), false, TESTER);
            run.toTheEnd(job);
            assertThat(report.effects(job).get(Effect.CHANGED)).isPositive();
            UUID draft = report.rows(job, null, null, 0, 1).getFirst().versionId();
            var after = versions.require(draft).content();
            assertThat(after.materials().getFirst().copies()).isEqualTo(7);
            assertThat(after.materials().getFirst().defects())
                    .isEqualTo(before.materials().getFirst().defects())
                    .isNotEmpty();
            assertThat(after.materials().subList(1, after.materials().size()))
                    .isEqualTo(before.materials().subList(1, before.materials().size()));
            assertThat(after.stages()).isEqualTo(before.stages());
            assertThat(after.formSchema()).isEqualTo(before.formSchema());
        });
    }

    /** Tables as another system might send them, the same for the same seed. */
    private final class RandomTables {

        private final Random random;
        private final long seed;
        private final Map<NationalTable, List<Map<String, String>>> tables = new LinkedHashMap<>();
        private final List<String> codes = new ArrayList<>();

        RandomTables(long seed, int items) {
            this.seed = seed;
            this.random = new Random(seed);
            for (NationalTable table : NationalTable.values()) {
                tables.put(table, new ArrayList<>());
            }
            for (int i = 0; i < items; i++) {
                item(i);
            }
        }

        List<String> codes() {
            return codes;
        }

        List<Map<String, String>> rows(NationalTable table) {
            return tables.get(table);
        }

        private void item(int i) {
            String code = "RT-" + seed + "-" + i;
            codes.add(code);
            var basic = row(NationalTable.BASIC, code);
            basic.put("task_name", "往返测试 " + seed + "-" + i + text());
            basic.put("task_type", pick("01", "07", "10", "20"));
            basic.put("dept_name", pick("往返测试一局", "往返测试二局", "往返测试三局"));
            basic.put("region_code", agencies.home().code());
            limit(basic, "anticipate");
            limit(basic, "promise");
            basic.put("project_type", pick("1", "2", ""));
            basic.put("is_fee", pick("0", "1", ""));
            basic.put("server_type", pick("自然人", "法人", "自然人、法人", ""));
            basic.put("limit_scene_num", pick("0", "1", "2", ""));
            basic.put("link_addr", pick("https://a.example/x?y=1&z=2", "javascript:alert(1)", "见大厅公告", ""));
            var extend = row(NationalTable.EXTEND, code);
            extend.put("is_online", pick("0", "1"));
            extend.put("result_name", pick("证书", "证书；批文", ""));
            extend.put("result_type", extend.get("result_name").isEmpty() ? "" : pick("证照", "证照；文件"));
            extend.put("user_topic_type", pick("出行", "生育；教育", "001,002", ""));
            extend.put("corp_topic_type", pick("出行", "002", ""));
            for (NationalTable table : List.of(NationalTable.MATERIAL, NationalTable.FEE, NationalTable.QUESTIONS)) {
                for (int n = random.nextInt(4); n > 0; n--) {
                    sub(table, code);
                }
            }
        }

        private void sub(NationalTable table, String code) {
            var row = row(table, code);
            switch (table) {
                case MATERIAL -> {
                    row.put("material_name", "材料" + tables.get(table).size() + text());
                    row.put("is_need", pick("0", "1"));
                    row.put("page_num", String.valueOf(1 + random.nextInt(5)));
                    long before = tables.get(table).stream()
                            .filter(r -> r.get("task_code").equals(code))
                            .count();
                    row.put("order_num", String.valueOf(before));
                }
                case FEE -> row.put("fee_name", "费用" + tables.get(table).size());
                default -> row.put("question", "怎么办" + tables.get(table).size() + "？");
            }
        }

        private void limit(Map<String, String> basic, String prefix) {
            boolean none = random.nextBoolean();
            basic.put(prefix + "_day", none ? "" : String.valueOf(1 + random.nextInt(60)));
            basic.put(prefix + "_type", none ? "" : pick("工作日", "自然日", "月"));
        }

        /** Every column of the table with some text. */
        private Map<String, String> row(NationalTable table, String code) {
            var row = new LinkedHashMap<String, String>();
            table.columns().forEach(column -> row.put(column, random.nextInt(3) == 0 ? "" : column + text()));
            row.put("task_code", code);
            if (table == NationalTable.MATERIAL) {
                row.put("order_num", "");
            }
            tables.get(table).add(row);
            return row;
        }

        private String text() {
            return pick("", " =1+1", "，含逗号", "\n第二行", " 𠮷 \"引号\"", "'撇号", "-5");
        }

        private String pick(String... of) {
            return of[random.nextInt(of.length)];
        }

        byte[] xlsx() throws IOException {
            var out = new ByteArrayOutputStream();
            try (var writer = TableWriter.to(out, TableFormat.XLSX, tables.size())) {
                for (var table : tables.entrySet()) {
                    writer.begin(table.getKey().table(), table.getKey().columns());
                    for (Map<String, String> row : table.getValue()) {
                        writer.row(table.getKey().columns().stream()
                                .map(column -> row.getOrDefault(column, ""))
                                .toList());
                    }
                }
            }
            return out.toByteArray();
        }
    }

    @Test
    void a_zip_of_csv_files_is_read_like_a_workbook() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var writer = TableWriter.to(out, TableFormat.CSV, 2)) {
            writer.begin("up_task_general_basic", List.of("task_code", "task_name", "task_type", "dept_name"));
            writer.row(List.of("ZIP-1", "压缩包测试事项", "20", "往返测试一局"));
            writer.begin("up_task_general_questions", List.of("task_code", "question", "answer"));
            writer.row(List.of("ZIP-1", "=怎么办？", "到窗口办。"));
        }
        imported(out.toByteArray(), "zip.zip", true);
        var content =
                versions.require(versions.inForceId("ZIP-1").orElseThrow()).content();
        assertThat(content.questions()).hasSize(1);
        assertThat(content.questions().getFirst().question()).isEqualTo("=怎么办？");
    }
}

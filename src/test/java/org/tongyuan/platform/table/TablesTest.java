package org.tongyuan.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.tongyuan.platform.RuleBroken;

/** Every value comes back as it was, and none is run as a formula. */
class TablesTest {

    private static final List<String> COLUMNS = List.of("task_code", "by_law", "注");

    /** Text of every kind: formula beginnings, quotes, line ends, control and rare characters, what looks like an escape. */
    @Provide
    Arbitrary<List<List<String>>> rows() {
        var awkward = Arbitraries.of(
                "=1+1",
                "'=1",
                "''-2",
                "+86 10",
                "-5",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "＝x",
                "'",
                "''",
                "'x",
                "a,b",
                "say \"no\"",
                "a\r\nb",
                "a\rb",
                "_x0041_",
                "_x005F_x0041_",
                "\u0001",
                "\u000B",
                "\uFFFE",
                "\uD842\uDFB7",
                "000123",
                "1E5",
                "  两边有空格  ",
                "",
                "《食品安全法》第三十五条");
        var any = Arbitraries.strings().ofMaxLength(12).filter(s -> s.indexOf('\0') < 0 && wellFormed(s));
        var cell = Arbitraries.oneOf(awkward, any);
        return cell.list()
                .ofSize(COLUMNS.size())
                .map(r -> {
                    // A row without any value is no row, in either kind of file.
                    var row = new ArrayList<>(r);
                    row.set(0, "k" + row.getFirst());
                    return (List<String>) row;
                })
                .list()
                .ofMaxSize(8);
    }

    private static boolean wellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    @Property(tries = 150)
    void one_csv_table_comes_back_as_it_was(@ForAll("rows") List<List<String>> rows) throws IOException {
        var read = Tables.read(written(TableFormat.CSV, 1, rows));
        assertThat(read.firstEntry().getValue()).isEqualTo(withHeading(rows));
    }

    @Property(tries = 60)
    void several_csv_tables_come_back_in_a_zip(@ForAll("rows") List<List<String>> rows) throws IOException {
        var read = Tables.read(written(TableFormat.CSV, 2, rows));
        assertThat(read.keySet()).containsExactly("t1", "t2");
        assertThat(read.get("t2")).isEqualTo(withHeading(rows));
    }

    @Property(tries = 80)
    void xlsx_sheets_come_back_as_they_were(@ForAll("rows") List<List<String>> rows) throws IOException {
        var read = Tables.read(written(TableFormat.XLSX, 2, rows));
        assertThat(read.keySet()).containsExactly("t1", "t2");
        assertThat(read.get("t2").stream().map(TablesTest::padded).toList()).isEqualTo(withHeading(rows));
    }

    @Test
    void what_begins_like_a_formula_is_text_in_csv_and_xlsx() throws Exception {
        var rows = List.of(List.of("k", "=HYPERLINK(\"https://evil.example\")", "@x"));
        String csv = new String(written(TableFormat.CSV, 1, rows), StandardCharsets.UTF_8);
        assertThat(csv).contains("'=HYPERLINK", "'@x").doesNotContain(",=", ",\"=");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(written(TableFormat.XLSX, 1, rows)))) {
            var cell = workbook.getFirstSheet().read().get(1).getCell(1);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
        }
    }

    @Test
    void a_cell_too_long_for_xlsx_is_refused_and_not_cut() throws IOException {
        var rows = List.of(List.of("k", "长".repeat(32_768), ""));
        assertThatThrownBy(() -> written(TableFormat.XLSX, 1, rows))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo("table.cell.too-long"));
        assertThat(Tables.read(written(TableFormat.CSV, 1, rows)).firstEntry().getValue())
                .isEqualTo(withHeading(rows));
    }

    @Test
    void a_file_that_is_no_table_or_unpacks_without_end_is_refused() throws IOException {
        assertThatThrownBy(() -> Tables.read("PK\u0003\u0004 no zip".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RuleBroken.class);
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("bomb.csv"));
            byte[] block = new byte[1_000_000];
            java.util.Arrays.fill(block, (byte) ',');
            for (int i = 0; i < 210; i++) {
                zip.write(block);
            }
        }
        assertThat(packed.size()).isLessThan(1_000_000);
        assertThatThrownBy(() -> Tables.read(packed.toByteArray()))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo("import.file.too-large"));
    }

    private static byte[] written(TableFormat format, int tables, List<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = TableWriter.to(out, format, tables)) {
            for (int table = 1; table <= tables; table++) {
                writer.begin("t" + table, COLUMNS);
                for (List<String> row : rows) {
                    writer.row(row);
                }
            }
        }
        return out.toByteArray();
    }

    private static List<List<String>> withHeading(List<List<String>> rows) {
        var all = new ArrayList<List<String>>();
        all.add(COLUMNS);
        all.addAll(rows);
        return all;
    }

    /** Trailing empty cells are not stored. */
    private static List<String> padded(List<String> row) {
        var cells = new ArrayList<>(row);
        while (cells.size() < COLUMNS.size()) {
            cells.add("");
        }
        return cells;
    }
}

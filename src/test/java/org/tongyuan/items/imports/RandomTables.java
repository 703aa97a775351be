package org.tongyuan.items.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tongyuan.items.tables.NationalTable;
import org.tongyuan.platform.table.TableFormat;
import org.tongyuan.platform.table.TableWriter;

/** Tables as another system might send them, the same for the same seed. */
final class RandomTables {

    private final Random random;
    private final long seed;
    private final String region;
    private final Map<NationalTable, List<Map<String, String>>> tables = new LinkedHashMap<>();
    private final List<String> codes = new ArrayList<>();

    RandomTables(long seed, int items, String region) {
        this.seed = seed;
        this.region = region;
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
        basic.put("region_code", region);
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

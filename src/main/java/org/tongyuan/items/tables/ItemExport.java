package org.tongyuan.items.tables;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.documents.ExportSource;
import org.tongyuan.items.version.ContentJson;
import org.tongyuan.items.version.ItemContent;
import org.tongyuan.platform.table.TableWriter;

/** Writes the items in force as the five national tables, of one agency or of all. */
@Component
class ItemExport implements ExportSource {

    static final String KIND = "items";
    static final String AGENCY = "agency";

    private static final int BATCH = 500;
    private static final String IN_FORCE = " FROM items.item i JOIN items.item_version v ON v.id = i.in_force"
            + " WHERE (:agency::uuid IS NULL OR v.agency_id = :agency::uuid)";

    private final JdbcClient jdbc;
    private final Agencies agencies;

    ItemExport(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int tables() {
        return NationalTable.values().length;
    }

    @Override
    public void write(Map<String, String> parameters, TableWriter out, Progress progress) throws IOException {
        String agency = parameters.get(AGENCY);
        long items = count(agency);
        progress.total(items * tables());
        var done = new long[1];
        for (NationalTable table : NationalTable.values()) {
            out.begin(table.table(), table.columns());
            write(table, agency, out, () -> progress.done(++done[0]));
        }
    }

    private void write(NationalTable table, @Nullable String agency, TableWriter out, Runnable tick)
            throws IOException {
        var codes = new HashMap<UUID, String>();
        String after = "";
        List<Item> batch = batch(agency, after);
        while (!batch.isEmpty()) {
            for (Item item : batch) {
                var rows = TaskRows.of(head(item, codes), item.content());
                for (Map<String, String> row : rowsOf(table).apply(rows)) {
                    out.row(table.columns().stream()
                            .map(column -> row.getOrDefault(column, ""))
                            .toList());
                }
                tick.run();
            }
            after = batch.getLast().code();
            batch = batch(agency, after);
        }
    }

    private TaskRows.Head head(Item item, Map<UUID, String> codes) {
        UUID entrusted = TaskRows.entrustedBy(item.content());
        return new TaskRows.Head(
                item.code(),
                item.number(),
                item.effectiveOn(),
                agencyCode(codes, item.content()),
                entrusted == null ? null : agencies.require(entrusted).name());
    }

    private String agencyCode(Map<UUID, String> known, ItemContent content) {
        return known.computeIfAbsent(content.agencyId(), id -> {
            String code = agencies.require(id).code();
            return code == null ? "" : code;
        });
    }

    private static Function<TaskRows, List<Map<String, String>>> rowsOf(NationalTable table) {
        return switch (table) {
            case BASIC, EXTEND -> rows -> List.of(rows.item());
            case MATERIAL -> TaskRows::materials;
            case FEE -> TaskRows::fees;
            case QUESTIONS -> TaskRows::questions;
        };
    }

    private record Item(String code, int number, @Nullable LocalDate effectiveOn, ItemContent content) {}

    private long count(@Nullable String agency) {
        return jdbc.sql("SELECT count(*)" + IN_FORCE)
                .param("agency", agency)
                .query(Long.class)
                .single();
    }

    private List<Item> batch(@Nullable String agency, String after) {
        return jdbc.sql("SELECT i.code, v.number, v.effective_on, v.content" + IN_FORCE
                        + " AND i.code > :after COLLATE \"C\" ORDER BY i.code COLLATE \"C\" LIMIT " + BATCH)
                .param("agency", agency)
                .param("after", after)
                .query((row, n) -> new Item(
                        row.getString("code"),
                        row.getInt("number"),
                        row.getObject("effective_on", LocalDate.class),
                        ContentJson.read(row.getString("content"))))
                .list();
    }
}

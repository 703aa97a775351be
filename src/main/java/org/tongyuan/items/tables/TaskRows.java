package org.tongyuan.items.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.Fee;
import org.tongyuan.items.ItemVersion.Material;
import org.tongyuan.items.ItemVersion.Question;
import org.tongyuan.items.version.ItemContent;

/**
 * One version of an item as rows of the national tables: cells by column, without those that are empty. A column that has no field of
 * its own here gives back what a list once brought (see {@link ItemContent#more()}).
 */
public final class TaskRows {

    /** What stands in anticipate_explain where the law sets no limit. */
    public static final String NO_LIMIT = "无法定时限";

    /** Between several things in one cell. */
    public static final String SEPARATOR = "；";

    /** In the map of further elements, what rows of the lists brought: {@code material.<key>.<column>}. */
    public static final String MATERIAL = "material.";

    public static final String FEE = "fee.";

    private static final List<String> MORE_OF_MATERIAL =
            List.of("material_format", "page_format", "source_type", "form_guid", "example_guid", "fill_explain");
    private static final List<String> MORE_OF_FEE = List.of("is_desc", "desc_explain");

    /** What a version does not say about itself; {@code entrustedBy} is the name of the agency in whose name it is handled. */
    public record Head(
            String code,
            int version,
            @Nullable LocalDate effectiveOn,
            @Nullable String agencyCode,
            @Nullable String entrustedBy) {}

    private final Head head;
    private final ItemContent content;

    private TaskRows(Head head, ItemContent content) {
        this.head = head;
        this.content = content;
    }

    public static TaskRows of(Head head, ItemContent content) {
        return new TaskRows(head, content);
    }

    /** The agency in whose name it is handled, null when it is the item's own. */
    public static @Nullable UUID entrustedBy(ItemContent content) {
        return content.terms() == null ? null : content.terms().entrustedBy();
    }

    /** Cells of the basic and the extend table together; no column stands in both but the code. */
    public Map<String, String> item() {
        var values = TaskValues.of(head, content);
        var cells = new LinkedHashMap<String, String>();
        NationalTable.columnsOfItems().forEach(column -> {
            String own = values.getOrDefault(column, "");
            put(cells, column, own.isEmpty() ? content.more().get(column) : own);
        });
        return cells;
    }

    public List<Map<String, String>> materials() {
        var rows = new ArrayList<Map<String, String>>();
        for (Material m : content.materials()) {
            var row = row();
            put(row, "material_name", m.name());
            put(row, "is_need", m.required() ? "1" : "0");
            put(row, "material_type", m.form());
            put(row, "page_num", String.valueOf(m.copies()));
            put(row, "source_explain", m.source());
            put(row, "accept_stand", m.standard());
            put(row, "by_law", m.basis());
            put(row, "order_num", String.valueOf(rows.size() + 1));
            MORE_OF_MATERIAL.forEach(column -> put(row, column, content.more().get(MATERIAL + m.key() + "." + column)));
            rows.add(row);
        }
        return rows;
    }

    public List<Map<String, String>> fees() {
        var rows = new ArrayList<Map<String, String>>();
        for (Fee fee : content.fees()) {
            var row = row();
            put(row, "fee_name", fee.name());
            put(row, "fee_stand", fee.standard());
            put(row, "by_law", fee.basis());
            String key = FEE + (rows.size() + 1) + ".";
            MORE_OF_FEE.forEach(column -> put(row, column, content.more().get(key + column)));
            rows.add(row);
        }
        return rows;
    }

    public List<Map<String, String>> questions() {
        var rows = new ArrayList<Map<String, String>>();
        for (Question question : content.questions()) {
            var row = row();
            put(row, "question", question.question());
            put(row, "answer", question.answer());
            rows.add(row);
        }
        return rows;
    }

    private Map<String, String> row() {
        var row = new LinkedHashMap<String, String>();
        row.put("task_code", head.code());
        return row;
    }

    private static void put(Map<String, String> cells, String column, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            cells.put(column, value);
        }
    }
}

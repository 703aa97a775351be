package org.tongyuan.cases.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.cases.record.Delivery;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.cases.rules.PauseGround;
import org.tongyuan.items.ItemCode;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.items.ProcedureProfile;

/**
 * Lays cases out as rows of a table. Free text (opinions, reasons, names of files) may name people and stays empty unless personal
 * values are given whole.
 */
final class TableRows {

    private final PartRows parts;
    private final Items items;
    private final Agencies agencies;
    private final People people;
    private final Map<UUID, ItemVersion> versions = new HashMap<>();
    private final Map<UUID, Agency> known = new HashMap<>();

    TableRows(PartRows parts, Items items, Agencies agencies, People people) {
        this.parts = parts;
        this.items = items;
        this.agencies = agencies;
        this.people = people;
    }

    /** Rows of some cases' parts by an SQL that names columns as the tables do. */
    interface PartRows {
        Map<UUID, List<Map<String, String>>> parts(String sql, List<CaseRow> of);
    }

    /** The rows of a batch, case after case. */
    List<Map<String, String>> of(CaseTable table, List<CaseRow> batch) {
        return switch (table) {
            case ACCEPT -> batch.stream().map(this::accept).toList();
            case PROCESS -> each(PartSql.PROCESS, batch, this::process);
            case RESULT -> each(PartSql.RESULT, batch, this::result);
            case SPECIAL_PROCEDURE -> each(PartSql.SPECIAL, batch, this::special);
            case MATERIAL -> each(PartSql.MATERIAL, batch, this::material);
        };
    }

    private List<Map<String, String>> each(
            String sql, List<CaseRow> batch, BiConsumer<CaseRow, Map<String, String>> layout) {
        var found = parts.parts(sql, batch);
        var rows = new ArrayList<Map<String, String>>();
        for (CaseRow of : batch) {
            for (Map<String, String> row : found.getOrDefault(of.id(), List.of())) {
                row.put("project_no", of.number());
                layout.accept(of, row);
                rows.add(row);
            }
        }
        return rows;
    }

    private Map<String, String> accept(CaseRow row) {
        var cells = new LinkedHashMap<>(row.cells());
        ItemVersion item = version(row);
        cells.put("task_version", String.valueOf(item.version()));
        cells.put("project_type", item.kind() == ItemVersion.Kind.ON_THE_SPOT ? "即办件" : "承诺件");
        if (ItemCode.parse(item.code()) instanceof ItemCode.Parsed.Parts(var code)
                && code.base().length() == 12) {
            cells.put("catalog_code", code.base());
        }
        Agency agency = known.computeIfAbsent(row.agencyId(), agencies::require);
        cells.put("org_name", agency.name());
        cells.put("org_code", agency.code() == null ? "" : agency.code());
        people.applicant(row, cells);
        people.agent(row.agentId(), cells);
        return cells;
    }

    private void process(CaseRow of, Map<String, String> row) {
        if (row.containsKey("act")) {
            String label = Act.valueOf(given(row, "act")).label();
            row.put("process_name", label);
            row.put("event_name", label);
            if (!row.containsKey("handle_user_name")) {
                row.put("handle_user_name", "CITIZEN".equals(row.get("actor_kind")) ? "申请人" : "系统");
            }
        } else {
            row.put("event_name", "办理环节");
            row.put("remark", row.containsKey("agreed") ? ("t".equals(row.get("agreed")) ? "同意" : "不同意") : "在办");
        }
        onlyWhole(row, "handle_explain");
    }

    private void result(CaseRow of, Map<String, String> row) {
        if (row.containsKey("decision")) {
            boolean licence = version(of).profile() == ProcedureProfile.LICENCE;
            row.put("result_type", DecisionKind.valueOf(given(row, "decision")).label(licence));
        } else {
            row.put("result_type", Act.valueOf(given(row, "ending")).label());
        }
        if (row.containsKey("way")) {
            var way = Delivery.Way.valueOf(given(row, "way"));
            row.put("is_delivery_results", way == Delivery.Way.MAIL ? "1" : "0");
            row.put("remark", way.label());
        }
        onlyWhole(row, "result_explain");
    }

    private void special(CaseRow of, Map<String, String> row) {
        String label = PauseGround.valueOf(given(row, "special_type")).label();
        row.put("special_type", label);
        row.put("special_name", label);
        onlyWhole(row, "special_explain");
        onlyWhole(row, "result");
    }

    private void material(CaseRow of, Map<String, String> row) {
        row.put("remark", MaterialState.valueOf(given(row, "remark")).label());
        onlyWhole(row, "material_attach_name");
    }

    private void onlyWhole(Map<String, String> row, String column) {
        if (!people.whole()) {
            row.remove(column);
        }
    }

    private static String given(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column));
    }

    private ItemVersion version(CaseRow row) {
        return versions.computeIfAbsent(row.itemVersionId(), items::require);
    }
}

package org.tongyuan.items.imports;

import static org.tongyuan.items.imports.WholeFile.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongyuan.agencies.Agency;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.items.ItemVersion.Fee;
import org.tongyuan.items.ItemVersion.Kind;
import org.tongyuan.items.ItemVersion.LegalRef;
import org.tongyuan.items.ItemVersion.Limit;
import org.tongyuan.items.ItemVersion.Place;
import org.tongyuan.items.ItemVersion.Result;
import org.tongyuan.items.MatterType;
import org.tongyuan.items.version.ItemContent;

/**
 * Lays what a row says over what is known of the item: a list of seven columns never empties what staff have filled in since. A
 * column without a field of its own is kept by its name, and a value that cannot be read is kept the same way and told.
 */
final class Overlay {

    private static final Set<String> OWN = Set.of(
            Columns.DEPARTMENT,
            Columns.MAIN_ITEM,
            Columns.ITEM_NAME,
            Columns.ITEM_CODE,
            Columns.TASK_TYPE,
            "by_law",
            "accept_condition",
            "promise_day",
            "promise_type",
            "anticipate_day",
            "anticipate_type",
            "project_type",
            "limit_scene_num",
            "limit_scene_explain",
            "transact_addr",
            "transact_time",
            "link_way",
            "supervise_way",
            "is_fee",
            "fee_basis",
            "result_name",
            "result_type",
            "is_online",
            "server_type");

    private final Map<String, String> row;
    private final List<Finding> findings;
    private final SortedMap<String, String> more;

    private Overlay(Map<String, String> row, ItemContent base, List<Finding> findings) {
        this.row = row;
        this.findings = findings;
        this.more = new TreeMap<>(base.more());
    }

    static ItemContent of(
            Map<String, String> row,
            @Nullable ItemContent known,
            Agency agency,
            MatterType type,
            List<Finding> findings) {
        ItemContent base = known == null
                ? ItemContent.bare(cell(row, Columns.ITEM_NAME), agency.id(), agency.name(), agency.regionCode(), type)
                : known;
        return new Overlay(row, base, findings).over(base, agency, type);
    }

    private ItemContent over(ItemContent base, Agency agency, MatterType type) {
        row.forEach((column, value) -> {
            if (!OWN.contains(column) && !value.isEmpty()) {
                more.put(column, value);
            }
        });
        if (!cell(row, Columns.DEPARTMENT).equals(agency.name())) {
            more.put(Columns.DEPARTMENT, cell(row, Columns.DEPARTMENT));
        }
        Kind kind = kind(base);
        return new ItemContent(
                cell(row, Columns.ITEM_NAME),
                text(Columns.MAIN_ITEM, base.parentName()),
                agency.id(),
                agency.name(),
                agency.regionCode(),
                type,
                base.type() == type ? base.profile() : type.profile(),
                base.handling(),
                base.outsideUrl(),
                base.outsideCode(),
                kind,
                has("by_law") ? List.of(new LegalRef(cell(row, "by_law"), "", null)) : base.legalBasis(),
                text("accept_condition", base.conditions()),
                limit("anticipate_day", "anticipate_type", "法定办结时限", base.statutory()),
                base.noStatutoryLimit() && !has("anticipate_day"),
                promise(kind, base),
                base.materials(),
                base.stages(),
                fees(base),
                has("result_name")
                        ? List.of(new Result(cell(row, "result_name"), cell(row, "result_type"), null))
                        : base.results(),
                places(base),
                base.questions(),
                number("limit_scene_num", base.visits()),
                text("limit_scene_explain", base.visitReason()),
                yes("is_online", base.online()),
                text("link_way", base.consultPhone()),
                text("supervise_way", base.complaintPhone()),
                base.formSchema(),
                base.topics(),
                audience(base),
                base.terms(),
                more);
    }

    private boolean has(String column) {
        return !cell(row, column).isBlank();
    }

    private @Nullable String text(String column, @Nullable String known) {
        return has(column) ? cell(row, column) : known;
    }

    private @Nullable Integer number(String column, @Nullable Integer known) {
        if (!has(column)) {
            return known;
        }
        String text = cell(row, column).strip();
        if (text.matches("\\d{1,4}")) {
            return Integer.valueOf(text);
        }
        return unreadable(column, known);
    }

    private <T extends @Nullable Object> T unreadable(String column, T known) {
        findings.add(new Finding(FindingKind.VALUE_UNREADABLE, column, column, "“" + cell(row, column) + "”"));
        more.put(column, cell(row, column));
        return known;
    }

    private @Nullable Limit limit(String day, String unit, String basis, @Nullable Limit known) {
        Integer days = number(day, null);
        if (days == null) {
            return known;
        }
        String type = cell(row, unit).strip();
        boolean natural = type.contains("自然");
        if (!type.isEmpty() && !natural && !type.contains("工作")) {
            return unreadable(unit, known);
        }
        return new Limit(
                days, natural ? DayKind.NATURAL : DayKind.WORKING, known == null ? basis + "（来源清单）" : known.basis());
    }

    private @Nullable Limit promise(Kind kind, ItemContent base) {
        Limit promised = limit("promise_day", "promise_type", "承诺办结时限", base.promised());
        return promised == null && kind == Kind.ON_THE_SPOT ? new Limit(0, DayKind.WORKING, "即办件（来源清单）") : promised;
    }

    private Kind kind(ItemContent base) {
        return switch (cell(row, "project_type").strip()) {
            case "" -> base.kind();
            case "1", "即办件", "即办" -> Kind.ON_THE_SPOT;
            case "2", "承诺件", "承诺" -> Kind.PROMISED;
            default -> unreadable("project_type", base.kind());
        };
    }

    private boolean yes(String column, boolean known) {
        return switch (cell(row, column).strip()) {
            case "" -> known;
            case "1", "是", "支持", "Y" -> true;
            case "0", "否", "不支持", "N" -> false;
            default -> unreadable(column, known);
        };
    }

    private List<Fee> fees(ItemContent base) {
        if (!has("is_fee")) {
            return base.fees();
        }
        return yes("is_fee", true)
                ? List.of(new Fee("收费", "见收费依据", cell(row, "fee_basis")))
                : List.of(new Fee("办理费用", "不收费", ""));
    }

    private List<Place> places(ItemContent base) {
        if (!has("transact_addr")) {
            return base.places();
        }
        return List.of(new Place("办理窗口", cell(row, "transact_addr"), cell(row, "transact_time"), null));
    }

    private List<String> audience(ItemContent base) {
        if (!has("server_type")) {
            return base.audience();
        }
        String given = cell(row, "server_type");
        var audience = new ArrayList<String>();
        if (given.contains("自然人") || given.contains("个人") || given.contains("1")) {
            audience.add("个人");
        }
        if (given.contains("法人") || given.contains("企业") || given.contains("2")) {
            audience.add("法人");
        }
        return audience.isEmpty() ? unreadable("server_type", base.audience()) : audience;
    }
}

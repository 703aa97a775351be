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
import org.tongyuan.items.Fee;
import org.tongyuan.items.ItemCode;
import org.tongyuan.items.ItemVersion.Kind;
import org.tongyuan.items.ItemVersion.LegalRef;
import org.tongyuan.items.ItemVersion.Limit;
import org.tongyuan.items.ItemVersion.Place;
import org.tongyuan.items.ItemVersion.Result;
import org.tongyuan.items.MatterType;
import org.tongyuan.items.tables.TaskRows;
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
            "link_addr",
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
    private final OverlayLists lists;
    private final Cells cells;
    private final SortedMap<String, String> more;

    private Overlay(Map<String, String> row, SubRows sub, ItemContent base, List<Finding> findings) {
        this.row = row;
        this.more = new TreeMap<>(base.more());
        this.cells = new Cells(row, findings, more);
        this.lists = new OverlayLists(sub, cells.of(Columns.ITEM_CODE), more);
    }

    /** {@code row} holds what the list says that is not known yet; {@code known} is null for a new item. */
    static ItemContent of(
            Map<String, String> row,
            SubRows sub,
            @Nullable ItemContent known,
            Agency agency,
            MatterType type,
            List<Finding> findings) {
        ItemContent base = known == null
                ? ItemContent.bare(cell(row, Columns.ITEM_NAME), agency.id(), agency.name(), agency.regionCode(), type)
                : known;
        return new Overlay(row, sub, base, findings).over(base, agency, type);
    }

    private ItemContent over(ItemContent base, Agency agency, MatterType type) {
        List<String> audience = audience(base);
        var topics = OverlayTopics.of(row, audience, base.topics());
        row.forEach((column, value) -> {
            if (!value.isEmpty() && !OWN.contains(column) && !said(column, value) && !topics.took(column)) {
                more.put(column, value);
            }
        });
        if (!cells.of(Columns.DEPARTMENT).equals(agency.name())) {
            more.put(Columns.DEPARTMENT, cells.of(Columns.DEPARTMENT));
        }
        Kind kind = kind(base);
        boolean noLimit = cells.of("anticipate_explain").equals(TaskRows.NO_LIMIT) && !cells.has("anticipate_day");
        var known = TaskRows.of(new TaskRows.Head(cells.of(Columns.ITEM_CODE), 0, null, null, null), base);
        return new ItemContent(
                cells.of(Columns.ITEM_NAME),
                cells.text(Columns.MAIN_ITEM, base.parentName()),
                agency.id(),
                agency.name(),
                agency.regionCode(),
                type,
                base.type() == type ? base.profile() : type.profile(),
                base.handling(),
                cells.address("link_addr", base.outsideUrl()),
                base.outsideCode(),
                kind,
                cells.has("by_law") ? List.of(new LegalRef(cells.of("by_law"), "", null)) : base.legalBasis(),
                cells.text("accept_condition", base.conditions()),
                noLimit ? null : cells.limit("anticipate", "法定办结时限", base.statutory()),
                noLimit || (base.noStatutoryLimit() && !cells.has("anticipate_day")),
                promise(kind, base),
                lists.materials(base, known),
                base.stages(),
                fees(base, known),
                results(base),
                places(base),
                lists.questions(base, known),
                cells.number("limit_scene_num", base.visits()),
                cells.text("limit_scene_explain", base.visitReason()),
                cells.yes("is_online", base.online()),
                cells.text("link_way", base.consultPhone()),
                cells.text("supervise_way", base.complaintPhone()),
                base.formSchema(),
                topics.topics(),
                audience,
                base.terms(),
                more);
    }

    /** What the item's code or a limit says already, and what is the version's own. */
    private boolean said(String column, String value) {
        return switch (column) {
            case "anticipate_explain" -> cells.has("anticipate_day") || value.equals(TaskRows.NO_LIMIT);
            case "promise_explain" -> cells.has("promise_day");
            case "catalog_code" ->
                ItemCode.parse(cells.of(Columns.ITEM_CODE)) instanceof ItemCode.Parsed.Parts(var code)
                        && code.base().equals(value);
            case "use_level" ->
                ItemCode.parse(cells.of(Columns.ITEM_CODE)) instanceof ItemCode.Parsed.Parts(var code)
                        && code.level().equals(value);
            default -> Comparison.OF_THE_VERSION.contains(column);
        };
    }

    private @Nullable Limit promise(Kind kind, ItemContent base) {
        Limit promised = cells.limit("promise", "承诺办结时限", base.promised());
        return promised == null && kind == Kind.ON_THE_SPOT ? new Limit(0, DayKind.WORKING, "即办件（来源清单）") : promised;
    }

    private Kind kind(ItemContent base) {
        return switch (cells.of("project_type").strip()) {
            case "" -> base.kind();
            case "1", "即办件", "即办" -> Kind.ON_THE_SPOT;
            case "2", "承诺件", "承诺" -> Kind.PROMISED;
            default -> cells.unreadable("project_type", base.kind());
        };
    }

    private List<Fee> fees(ItemContent base, TaskRows known) {
        List<Fee> listed = lists.fees(base, known);
        if (listed != null) {
            return listed;
        }
        if (!cells.has("is_fee") && !cells.has("fee_basis")) {
            return base.fees();
        }
        return cells.yes("is_fee", true)
                ? List.of(new Fee("收费", "见收费依据", cells.of("fee_basis")))
                : List.of(new Fee("办理费用", "不收费", cells.of("fee_basis")));
    }

    /** Several results stand in one cell, with as many types in the other. */
    private List<Result> results(ItemContent base) {
        if (!cells.has("result_name")) {
            return cells.has("result_type") ? cells.unreadable("result_type", base.results()) : base.results();
        }
        String[] names = cells.of("result_name").split(TaskRows.SEPARATOR, -1);
        String[] types = cells.of("result_type").split(TaskRows.SEPARATOR, -1);
        if (names.length != types.length) {
            return List.of(new Result(cells.of("result_name"), cells.of("result_type"), null));
        }
        var results = new ArrayList<Result>();
        for (int i = 0; i < names.length; i++) {
            results.add(new Result(names[i], types[i], null));
        }
        return results;
    }

    /** One place keeps its name and window; of several no cell can tell which it means. */
    private List<Place> places(ItemContent base) {
        if (!cells.has("transact_addr")) {
            return cells.has("transact_time") ? cells.unreadable("transact_time", base.places()) : base.places();
        }
        Place known = base.places().size() == 1 ? base.places().getFirst() : new Place("办理窗口", "", "", null);
        String hours = cells.has("transact_time") ? cells.of("transact_time") : known.hours();
        return List.of(new Place(known.name(), cells.of("transact_addr"), hours, known.window()));
    }

    private List<String> audience(ItemContent base) {
        if (!cells.has("server_type")) {
            return base.audience();
        }
        String given = cells.of("server_type");
        var audience = new ArrayList<String>();
        if (given.contains("自然人") || given.contains("个人") || given.contains("1")) {
            audience.add("个人");
        }
        if (given.contains("法人") || given.contains("企业") || given.contains("2")) {
            audience.add("法人");
        }
        return audience.isEmpty() ? cells.unreadable("server_type", base.audience()) : audience;
    }
}

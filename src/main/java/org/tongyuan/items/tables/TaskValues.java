package org.tongyuan.items.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.items.Fee;
import org.tongyuan.items.ItemCode;
import org.tongyuan.items.ItemVersion.Kind;
import org.tongyuan.items.ItemVersion.LegalRef;
import org.tongyuan.items.ItemVersion.Limit;
import org.tongyuan.items.ItemVersion.Place;
import org.tongyuan.items.ItemVersion.Result;
import org.tongyuan.items.ItemVersion.Stage;
import org.tongyuan.items.version.ItemContent;

/** What the columns that have a field of their own say about an item. */
final class TaskValues {

    private static final int CATALOGUE_CODE = 12;

    private final ItemContent c;
    private final Map<String, String> values = new LinkedHashMap<>();

    private TaskValues(ItemContent content) {
        this.c = content;
    }

    static Map<String, String> of(TaskRows.Head head, ItemContent content) {
        var values = new TaskValues(content);
        values.code(head);
        values.substance();
        values.limits();
        values.service();
        values.extension();
        return values.values;
    }

    private void code(TaskRows.Head head) {
        put("task_name", c.name());
        put("task_code", head.code());
        put("task_type", c.type().code());
        put("task_version", String.valueOf(head.version()));
        put("task_state", "在用");
        if (ItemCode.parse(head.code()) instanceof ItemCode.Parsed.Parts(var code)) {
            put("catalog_code", code.base().length() == CATALOGUE_CODE ? code.base() : null);
            put("use_level", c.more().containsKey("use_level") ? null : code.level());
        }
        put("dept_code", c.more().getOrDefault("dept_code", head.agencyCode() == null ? "" : head.agencyCode()));
        put("dept_name", c.more().getOrDefault("department", c.agencyName()));
        put("region_code", c.more().getOrDefault("region_code", c.regionCode()));
        put("main_item", c.parentName());
        put("entrust_name", head.entrustedBy());
        put(
                "plan_effective_date",
                head.effectiveOn() == null ? null : head.effectiveOn().toString());
    }

    private void substance() {
        put("by_law", joined(c.legalBasis(), TaskValues::law, "\n"));
        put("accept_condition", c.conditions());
        if (!c.more().containsKey("handle_flow")) {
            put("handle_flow", joined(c.stages(), Stage::name, "→"));
        }
    }

    private static String law(LegalRef ref) {
        if (ref.article().isEmpty() && ref.text() == null) {
            return ref.law();
        }
        return "《" + ref.law() + "》" + ref.article() + (ref.text() == null ? "" : "：" + ref.text());
    }

    private void limits() {
        put("project_type", c.kind() == Kind.ON_THE_SPOT ? "1" : "2");
        limit("anticipate", c.statutory());
        if (c.noStatutoryLimit()) {
            put("anticipate_explain", TaskRows.NO_LIMIT);
        }
        limit("promise", c.promised());
    }

    private void limit(String prefix, @Nullable Limit limit) {
        if (limit != null) {
            put(prefix + "_day", String.valueOf(limit.days()));
            put(prefix + "_type", unit(limit.kind()));
            put(prefix + "_explain", limit.basis());
        }
    }

    private static String unit(DayKind kind) {
        return switch (kind) {
            case WORKING -> "工作日";
            case NATURAL -> "自然日";
            case MONTHS -> "月";
        };
    }

    private void service() {
        if (!c.fees().isEmpty()) {
            put("is_fee", c.fees().stream().allMatch(f -> f.standard().contains("不收费")) ? "0" : "1");
            put("fee_basis", joined(c.fees(), Fee::basis, TaskRows.SEPARATOR));
        }
        put("server_type", joined(c.audience(), a -> a.equals("个人") ? "自然人" : a, "、"));
        put("limit_scene_num", c.visits() == null ? null : c.visits().toString());
        put("link_addr", c.outsideUrl());
        put("transact_addr", joined(c.places(), Place::address, TaskRows.SEPARATOR));
        put("transact_time", joined(c.places(), Place::hours, TaskRows.SEPARATOR));
        put("link_way", c.consultPhone());
        put("supervise_way", c.complaintPhone());
    }

    private void extension() {
        put("result_name", joined(c.results(), Result::name, TaskRows.SEPARATOR));
        put("result_type", joined(c.results(), Result::kind, TaskRows.SEPARATOR));
        put("is_online", c.online() ? "1" : "0");
        put("limit_scene_explain", c.visitReason());
        String topics = joined(c.topics(), t -> t, TaskRows.SEPARATOR);
        if (c.audience().contains("个人") || c.audience().isEmpty()) {
            put("user_topic_type", topics);
        }
        if (c.audience().contains("法人")) {
            put("corp_topic_type", topics);
        }
    }

    private static <T> String joined(List<T> things, Function<T, String> text, String separator) {
        return things.stream().map(text).filter(t -> !t.isBlank()).distinct().collect(Collectors.joining(separator));
    }

    private void put(String column, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(column, value);
        }
    }
}

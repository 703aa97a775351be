package org.tongyuan.items.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.items.ItemVersion.Limit;
import org.tongyuan.items.ItemVersion.Material;
import org.tongyuan.items.ItemVersion.Stage;
import org.tongyuan.items.version.ItemContent;

/** What a version says differently from another, field by field in words. */
final class ContentDiff {

    private ContentDiff() {}

    /** A field with what it said before and says now. */
    record Change(String label, String before, String after) {}

    static List<Change> between(@Nullable ItemContent before, ItemContent after) {
        Map<String, String> old = before == null ? Map.of() : lines(before);
        var changes = new ArrayList<Change>();
        lines(after).forEach((label, text) -> {
            String was = old.getOrDefault(label, "");
            if (!was.equals(text)) {
                changes.add(new Change(label, was, text));
            }
        });
        return changes;
    }

    private static Map<String, String> lines(ItemContent c) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("事项名称", c.name());
        lines.put("主项名称", text(c.parentName()));
        lines.put("实施主体", c.agencyName());
        lines.put("事项类型", c.type().label() + "，" + c.profile().label());
        lines.put(
                "办理方式",
                switch (c.handling()) {
                    case HERE -> "本系统办理";
                    case ELSEWHERE -> "外部系统办理 " + text(c.outsideUrl());
                    case BOTH -> "本系统和外部系统都办理 " + text(c.outsideUrl());
                });
        lines.put("办件类型", c.kind() == org.tongyuan.items.ItemVersion.Kind.ON_THE_SPOT ? "即办件" : "承诺件");
        lines.put("法定办结时限", c.noStatutoryLimit() ? "无法定时限" : limit(c.statutory()));
        lines.put("承诺办结时限", limit(c.promised()));
        lines.put("受理条件", text(c.conditions()));
        lines.put(
                "设定依据",
                join(c.legalBasis().stream()
                        .map(l -> "《" + l.law() + "》" + l.article() + " " + text(l.text()))
                        .toList()));
        lines.put("申请材料", join(c.materials().stream().map(ContentDiff::material).toList()));
        lines.put("办理流程", join(c.stages().stream().map(ContentDiff::stage).toList()));
        lines.put("收费", join(c.fees().stream().map(FeeFields::words).toList()));
        lines.put(
                "办理结果",
                join(c.results().stream()
                        .map(r -> r.name() + "，" + r.kind() + "，"
                                + (r.validMonths() == null ? "无期限" : r.validMonths() + " 个月"))
                        .toList()));
        lines.put(
                "办理地点",
                join(c.places().stream()
                        .map(p -> p.name() + "，" + p.address() + "，" + p.hours() + "，" + text(p.window()))
                        .toList()));
        lines.put(
                "到现场",
                (c.visits() == null ? "" : c.visits() + " 次，") + text(c.visitReason()) + (c.online() ? "，可网上办理" : ""));
        lines.put("电话", text(c.consultPhone()) + "，监督 " + text(c.complaintPhone()));
        lines.put(
                "常见问题",
                join(c.questions().stream()
                        .map(q -> q.question() + " " + q.answer())
                        .toList()));
        lines.put("主题和对象", String.join("、", c.topics()) + "；" + String.join("、", c.audience()));
        lines.put("法定程序要求", TermsFields.words(c.terms()));
        lines.put("申请表", text(c.formSchema()));
        c.more().forEach((column, value) -> lines.put(column, value));
        return lines;
    }

    private static String material(Material m) {
        return m.name() + (m.required() ? "（必要）" : "（非必要）") + (m.deferrable() ? "（可容缺）" : "")
                + (m.replaceable() ? "（可以承诺代替）" : "") + m.form() + " "
                + m.copies() + " 份 " + text(m.standard())
                + m.defects().stream()
                        .map(d -> " " + d.text() + "→" + d.remedy())
                        .reduce("", String::concat)
                + paper("空白表格", m.blankForm())
                + paper("示例样表", m.example());
    }

    private static String paper(String label, Material.@Nullable Paper paper) {
        return paper == null
                ? ""
                : " " + label + "：" + paper.name() + "（" + paper.sha256().substring(0, 8) + "）";
    }

    private static String stage(Stage stage) {
        return stage.name()
                + (stage.all() ? "：" : "（任一）：")
                + String.join(
                        "、",
                        stage.steps().stream()
                                .map(s -> s.name() + " " + s.limitDays() + " 天")
                                .toList());
    }

    private static String limit(@Nullable Limit limit) {
        return limit == null
                ? ""
                : limit.days() + (limit.kind() == DayKind.WORKING ? " 个工作日（" : " 自然日（") + limit.basis() + "）";
    }

    private static String join(List<String> lines) {
        return String.join("\n", lines);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

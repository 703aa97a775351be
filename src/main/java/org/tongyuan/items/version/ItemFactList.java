package org.tongyuan.items.version;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.agencies.Agency;
import org.tongyuan.agencies.DivisionCode;
import org.tongyuan.agencies.UnifiedSocialCreditCode;
import org.tongyuan.facts.FactType;
import org.tongyuan.facts.FactTypes;
import org.tongyuan.items.ItemCode;
import org.tongyuan.items.ItemCode.Parsed;
import org.tongyuan.items.ItemVersion.Handling;
import org.tongyuan.items.ItemVersion.Kind;
import org.tongyuan.items.ItemVersion.Limit;

/** Which facts an item version has, and how they follow from what it says. */
final class ItemFactList {

    static final Map<String, FactType> TYPES = LevelFacts.types(ItemPartFacts.types(new FactTypes()
                    .text("code", "事项编码")
                    .flag("codeParsed", "编码各部分齐全")
                    .flag("codeCheckValid", "编码中机构代码校验码正确")
                    .text("codeCredit", "编码中的机构代码")
                    .text("codeRegion", "编码中的区划")
                    .text("codeLevel", "编码中的行使层级")
                    .text("codeSuffix", "编码中的办理项序号")
                    .text("name", "事项名称")
                    .text("parentName", "主项名称")
                    .number("sameNames", "本部门同名事项数（含本项）")
                    .text("agency", "实施主体")
                    .text("agencyCode", "实施主体代码")
                    .flag("agencyCodeValid", "实施主体代码是有效的统一社会信用代码")
                    .number("agencyCodes", "本部门事项编码中出现的机构代码数")
                    .list("agencyCodeList", "本部门事项编码中出现的机构代码")
                    .text("region", "行政区划代码")
                    .flag("regionWellFormed", "行政区划代码格式正确")
                    .text("type", "事项类型代码")
                    .text("typeName", "事项类型")
                    .text("profile", "程序类型")
                    .text("state", "版本状态")
                    .number("version", "版本号")
                    .date("effectiveOn", "生效日期")
                    .flag("onTheSpot", "即办件")
                    .text("handling", "办理方式（HERE 本系统、ELSEWHERE 外部、BOTH 两者）")
                    .text("outsideUrl", "外部系统网址")
                    .flag("online", "可网上办理")
                    .flag("formGiven", "有申请表单")
                    .text("conditions", "受理条件")
                    .flag("noStatutoryLimit", "无法定时限")
                    .number("statutoryDays", "法定办结时限")
                    .text("statutoryUnit", "法定时限单位（WORKING 工作日、NATURAL 自然日、MONTHS 月）")
                    .text("statutoryBasis", "法定时限依据")
                    .number("promisedDays", "承诺办结时限")
                    .text("promisedUnit", "承诺时限单位（WORKING 工作日、NATURAL 自然日、MONTHS 月）")
                    .text("promisedBasis", "承诺时限依据")
                    .number("visits", "到办事现场次数")
                    .text("visitReason", "必须现场办理原因")
                    .text("consultPhone", "咨询电话")
                    .text("complaintPhone", "监督投诉电话")
                    .list("topics", "生活事件主题")
                    .list("audience", "服务对象")
                    .list("missing", "待完善要素")
                    .list("guideMissing", "办事指南八要素中缺少的")
                    .date("channelsChecked", "最近一次核对各渠道的日期")
                    .list("channelsDiffering", "与发布版本不一致的渠道")))
            .done();

    private ItemFactList() {}

    static Map<String, Object> of(StoredVersion v, Agency agency) {
        ItemContent c = v.content();
        var facts = new HashMap<String, Object>(128);
        code(facts, v.code());
        head(facts, v, agency);
        text(facts, "outsideUrl", c.outsideUrl());
        text(facts, "conditions", c.conditions());
        text(facts, "visitReason", c.visitReason());
        text(facts, "consultPhone", c.consultPhone());
        text(facts, "complaintPhone", c.complaintPhone());
        limit(facts, "statutory", c.statutory());
        limit(facts, "promised", c.promised());
        facts.put("noStatutoryLimit", c.noStatutoryLimit());
        facts.put("onTheSpot", c.kind() == Kind.ON_THE_SPOT);
        facts.put("handling", c.handling().name());
        facts.put("online", c.online());
        facts.put("formGiven", c.formSchema() != null);
        if (c.visits() != null) {
            facts.put("visits", c.visits().longValue());
        }
        facts.put("topics", c.topics());
        facts.put("audience", c.audience());
        facts.put("missing", v.missing().stream().map(Missing::label).toList());
        facts.put("guideMissing", guideMissing(c));
        ItemPartFacts.put(facts, c);
        return facts;
    }

    private static void head(Map<String, Object> facts, StoredVersion v, Agency agency) {
        ItemContent c = v.content();
        facts.put("name", c.name());
        text(facts, "parentName", c.parentName());
        facts.put("agency", c.agencyName());
        text(facts, "agencyCode", agency.code());
        facts.put("agencyCodeValid", agency.code() != null && UnifiedSocialCreditCode.isValid(agency.code()));
        facts.put("region", c.regionCode());
        facts.put("regionWellFormed", DivisionCode.isWellFormed(c.regionCode()));
        facts.put("type", c.type().code());
        facts.put("typeName", c.type().label());
        facts.put("profile", c.profile().name());
        facts.put("state", v.state().name());
        facts.put("version", (long) v.number());
        if (v.effectiveOn() != null) {
            facts.put("effectiveOn", v.effectiveOn());
        }
    }

    private static void code(Map<String, Object> facts, String text) {
        facts.put("code", text);
        facts.put("codeParsed", false);
        facts.put("codeCheckValid", false);
        if (ItemCode.parse(text) instanceof Parsed.Parts(ItemCode code)) {
            facts.put("codeParsed", true);
            facts.put("codeCheckValid", code.checkCharacterValid());
            facts.put("codeCredit", code.creditCode());
            text(facts, "codeRegion", code.region());
            facts.put("codeLevel", code.level());
            facts.put("codeSuffix", code.suffix());
        }
    }

    private static void limit(Map<String, Object> facts, String which, @Nullable Limit limit) {
        if (limit != null) {
            facts.put(which + "Days", (long) limit.days());
            facts.put(which + "Unit", limit.kind().name());
            text(facts, which + "Basis", limit.basis());
        }
    }

    /** 办事指南八要素: what an inspection on the spot looks for in a guide. */
    private static List<String> guideMissing(ItemContent c) {
        Map<String, Predicate<ItemContent>> elements = Map.of(
                "办理依据", i -> i.legalBasis().isEmpty(),
                "办理条件", i -> blank(i.conditions()),
                "申请材料", i -> i.materials().isEmpty(),
                "办理流程", i -> i.stages().isEmpty() && i.handling() != Handling.ELSEWHERE,
                "办理时限", i -> i.promised() == null && i.kind() != Kind.ON_THE_SPOT,
                "收费标准", i -> i.fees().isEmpty(),
                "办理地点和时间", i -> i.places().isEmpty(),
                "咨询投诉方式", i -> blank(i.consultPhone()) || blank(i.complaintPhone()));
        return elements.entrySet().stream()
                .filter(e -> e.getValue().test(c))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    static void text(Map<String, Object> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.put(name, value.strip());
        }
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

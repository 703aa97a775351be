package org.tongyuan.items.version;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.FactSource;
import org.tongyuan.facts.FactType;

/** Facts of an item version, for standards and oversight; the id is the version's. */
@Component
class ItemFacts implements FactSource {

    private static final Map<String, FactType> TYPES = typesInOrder();

    private final ItemVersions versions;

    ItemFacts(ItemVersions versions) {
        this.versions = versions;
    }

    @Override
    public String kind() {
        return "item";
    }

    @Override
    public Map<String, FactType> types() {
        return TYPES;
    }

    @Override
    public Optional<Map<String, Object>> factsOf(String id) {
        return versions.find(UUID.fromString(id)).map(ItemFacts::factsOf);
    }

    private static Map<String, Object> factsOf(StoredVersion v) {
        ItemContent c = v.content();
        var facts = new TreeMap<String, Object>();
        facts.put("code", v.code());
        facts.put("name", c.name());
        facts.put("agency", c.agencyName());
        facts.put("type", c.type().code());
        facts.put("state", v.state().name());
        facts.put("onTheSpot", c.kind() == org.tongyuan.items.ItemVersion.Kind.ON_THE_SPOT);
        facts.put("online", c.online());
        facts.put("legalBases", c.legalBasis().size());
        facts.put("materials", c.materials().stream().map(m -> m.name()).toList());
        facts.put("stages", c.stages().stream().map(s -> s.name()).toList());
        facts.put("fees", c.fees().size());
        facts.put("missing", v.missing().stream().map(Missing::label).toList());
        if (c.statutory() != null) {
            facts.put("statutoryDays", c.statutory().days());
        }
        if (c.promised() != null) {
            facts.put("promisedDays", c.promised().days());
        }
        if (c.visits() != null) {
            facts.put("visits", c.visits());
        }
        if (v.effectiveOn() != null) {
            facts.put("effectiveOn", v.effectiveOn());
        }
        return facts;
    }

    private static Map<String, FactType> typesInOrder() {
        var types = new LinkedHashMap<String, FactType>();
        types.put("code", new FactType(FactType.Kind.TEXT, "事项编码"));
        types.put("name", new FactType(FactType.Kind.TEXT, "事项名称"));
        types.put("agency", new FactType(FactType.Kind.TEXT, "实施主体"));
        types.put("type", new FactType(FactType.Kind.TEXT, "事项类型代码"));
        types.put("state", new FactType(FactType.Kind.TEXT, "版本状态"));
        types.put("onTheSpot", new FactType(FactType.Kind.BOOLEAN, "即办件"));
        types.put("online", new FactType(FactType.Kind.BOOLEAN, "可网上办理"));
        types.put("legalBases", new FactType(FactType.Kind.NUMBER, "设定依据条数"));
        types.put("materials", new FactType(FactType.Kind.LIST, "申请材料"));
        types.put("stages", new FactType(FactType.Kind.LIST, "办理环节"));
        types.put("fees", new FactType(FactType.Kind.NUMBER, "收费项数"));
        types.put("missing", new FactType(FactType.Kind.LIST, "待完善要素"));
        types.put("statutoryDays", new FactType(FactType.Kind.NUMBER, "法定办结时限"));
        types.put("promisedDays", new FactType(FactType.Kind.NUMBER, "承诺办结时限"));
        types.put("visits", new FactType(FactType.Kind.NUMBER, "到办事现场次数"));
        types.put("effectiveOn", new FactType(FactType.Kind.DATE, "生效日期"));
        return java.util.Collections.unmodifiableMap(types);
    }
}

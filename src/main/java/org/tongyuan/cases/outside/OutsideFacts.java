package org.tongyuan.cases.outside;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.FactSource;
import org.tongyuan.facts.FactType;
import org.tongyuan.facts.FactType.Kind;

/** The facts of a shadow case for standards and oversight: states and days, nothing about the person. */
@Component
class OutsideFacts implements FactSource {

    private final OutsideCases cases;
    private final OutsideSystems systems;

    OutsideFacts(OutsideCases cases, OutsideSystems systems) {
        this.cases = cases;
        this.systems = systems;
    }

    @Override
    public String kind() {
        return OutsideTrail.KIND;
    }

    @Override
    public Map<String, FactType> types() {
        return Map.ofEntries(
                Map.entry("system", new FactType(Kind.TEXT, "办理系统")),
                Map.entry("number", new FactType(Kind.TEXT, "外部编号")),
                Map.entry("item", new FactType(Kind.TEXT, "事项编码")),
                Map.entry("agency", new FactType(Kind.TEXT, "所属机关")),
                Map.entry("state", new FactType(Kind.TEXT, "状态")),
                Map.entry("outsideState", new FactType(Kind.TEXT, "外部状态")),
                Map.entry("receivedOn", new FactType(Kind.DATE, "收件日期")),
                Map.entry("acceptedOn", new FactType(Kind.DATE, "受理日期")),
                Map.entry("dueOn", new FactType(Kind.DATE, "期限届满日")),
                Map.entry("decidedOn", new FactType(Kind.DATE, "决定日期")),
                Map.entry("endedOn", new FactType(Kind.DATE, "办结日期")));
    }

    @Override
    public Optional<Map<String, Object>> factsOf(String id) {
        return cases.find(UUID.fromString(id)).map(this::facts);
    }

    private Map<String, Object> facts(OutsideCase c) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("system", systems.require(c.systemId()).code());
        facts.put("number", c.number());
        facts.put("item", c.said().item().code());
        facts.put("agency", c.said().item().agencyId().toString());
        facts.put("state", c.said().state().name());
        facts.put("outsideState", c.said().word());
        OutsideDays days = c.said().days();
        day(facts, "receivedOn", days.receivedOn());
        day(facts, "acceptedOn", days.acceptedOn());
        day(facts, "dueOn", days.dueOn());
        day(facts, "decidedOn", days.decidedOn());
        day(facts, "endedOn", days.endedOn());
        return facts;
    }

    private static void day(Map<String, Object> facts, String name, @Nullable LocalDate day) {
        if (day != null) {
            facts.put(name, day);
        }
    }
}

package org.tongyuan.cases.record;

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

/** The facts of a case for standards and oversight: states and dates, nothing about the person. */
@Component
class CaseFacts implements FactSource {

    private final Cases cases;

    CaseFacts(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String kind() {
        return "case";
    }

    @Override
    public Map<String, FactType> types() {
        return Map.ofEntries(
                Map.entry("number", new FactType(Kind.TEXT, "办件编号")),
                Map.entry("item", new FactType(Kind.TEXT, "事项编码")),
                Map.entry("profile", new FactType(Kind.TEXT, "程序类型")),
                Map.entry("agency", new FactType(Kind.TEXT, "办理机关")),
                Map.entry("channel", new FactType(Kind.TEXT, "收件渠道")),
                Map.entry("state", new FactType(Kind.TEXT, "状态")),
                Map.entry("receivedOn", new FactType(Kind.DATE, "收件日期")),
                Map.entry("acceptedOn", new FactType(Kind.DATE, "受理日期")),
                Map.entry("deemed", new FactType(Kind.BOOLEAN, "视为受理")),
                Map.entry("decidedOn", new FactType(Kind.DATE, "决定日期")),
                Map.entry("deliveredOn", new FactType(Kind.DATE, "送达日期")),
                Map.entry("endedOn", new FactType(Kind.DATE, "办结日期")),
                Map.entry("statutoryDueOn", new FactType(Kind.DATE, "法定期限届满日")),
                Map.entry("promisedDueOn", new FactType(Kind.DATE, "承诺期限届满日")));
    }

    @Override
    public Optional<Map<String, Object>> factsOf(String id) {
        return cases.find(UUID.fromString(id)).map(Case::now).map(CaseFacts::facts);
    }

    private static Map<String, Object> facts(CaseSnapshot c) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("number", c.head().number());
        facts.put("item", c.head().itemCode());
        facts.put("profile", c.head().profile().name());
        facts.put("agency", c.head().agencyId().toString());
        facts.put("channel", c.head().channel().name());
        facts.put("state", c.state().name());
        facts.put("deemed", c.dates().deemed());
        day(facts, "receivedOn", c.dates().receivedOn());
        day(facts, "acceptedOn", c.dates().acceptedOn());
        day(facts, "decidedOn", c.dates().decidedOn());
        day(facts, "deliveredOn", c.dates().deliveredOn());
        day(facts, "endedOn", c.dates().endedOn());
        day(
                facts,
                "statutoryDueOn",
                c.clocks().of(ClockKind.STATUTORY).map(CaseClock::dueOn).orElse(null));
        day(
                facts,
                "promisedDueOn",
                c.clocks().of(ClockKind.PROMISED).map(CaseClock::dueOn).orElse(null));
        return facts;
    }

    private static void day(Map<String, Object> facts, String name, @Nullable LocalDate day) {
        if (day != null) {
            facts.put(name, day);
        }
    }
}

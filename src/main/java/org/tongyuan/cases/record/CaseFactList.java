package org.tongyuan.cases.record;

import static org.tongyuan.facts.FactType.Kind.BOOLEAN;
import static org.tongyuan.facts.FactType.Kind.DATE;
import static org.tongyuan.facts.FactType.Kind.NUMBER;
import static org.tongyuan.facts.FactType.Kind.TEXT;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongyuan.facts.FactType;

/**
 * Which facts a case has and where each stands. Only the tables of those that are wanted are joined, and each of them by the same stretch
 * of cases, so that they are read side by side in the order of their keys and not looked up case by case.
 */
final class CaseFactList {

    /** A fact: its name, type and Chinese label, and its value in SQL. */
    record Source(String name, FactType.Kind kind, String label, String sql) {}

    private static final List<Source> ALL = List.of(
            new Source("number", TEXT, "办件编号", "c.number"),
            new Source("item", TEXT, "事项编码", "c.item_code"),
            new Source("itemName", TEXT, "事项名称", "c.item_name"),
            new Source("profile", TEXT, "程序类型", "c.profile"),
            new Source("licence", BOOLEAN, "行政许可", "c.profile = 'LICENCE'"),
            new Source("agency", TEXT, "办理机关", "c.agency_id"),
            new Source("channel", TEXT, "收件渠道", "c.channel"),
            new Source("state", TEXT, "状态代码", "c.state"),
            new Source("ended", BOOLEAN, "已办结", "c.ended_on IS NOT NULL"),
            new Source("testClock", BOOLEAN, "演示时钟下的办件", "c.out_of_time"),
            new Source("receivedOn", DATE, "收件日期", "c.received_on"),
            new Source("correctionNotifiedOn", DATE, "补正告知日期", "k.notified_on"),
            new Source("correctionItems", NUMBER, "一次告知的补正内容项数", "coalesce(jsonb_array_length(k.items), 0)"),
            new Source("correctedOn", DATE, "收到补正日期", "c.corrected_on"),
            new Source("acceptedOn", DATE, "受理日期", "c.accepted_on"),
            new Source("deemed", BOOLEAN, "逾期未告知视为受理", "c.deemed"),
            new Source("decidedOn", DATE, "决定日期", "c.decided_on"),
            new Source("decision", TEXT, "决定（GRANT 准予、REFUSE 不予）", "d.kind"),
            new Source("reasons", NUMBER, "决定写明的理由条数", "coalesce(jsonb_array_length(d.reasons), 0)"),
            new Source("decisionBases", NUMBER, "决定写明的依据条数", "coalesce(jsonb_array_length(d.legal_basis), 0)"),
            new Source(
                    "remedies",
                    NUMBER,
                    "决定或不予受理写明的救济途径条数",
                    "coalesce(jsonb_array_length(coalesce(d.remedy, e.remedy)), 0)"),
            new Source("endingReason", TEXT, "未作决定而结束的理由", "e.reason"),
            new Source("competentOrgan", TEXT, "告知的主管机关", "e.competent_organ"),
            new Source("deliveredOn", DATE, "送达日期", "c.delivered_on"),
            new Source("signedOn", DATE, "签收日期", "v.signed_on"),
            new Source("deliveryWay", TEXT, "送达方式", "v.way"),
            new Source("endedOn", DATE, "办结日期", "c.ended_on"),
            new Source("statutoryDueOn", DATE, "法定期限届满日", "c.statutory_due_on"),
            new Source("statutoryStoppedOn", DATE, "法定期限停止日", "s.stopped_on"),
            new Source("promisedDueOn", DATE, "承诺期限届满日", "c.promised_due_on"),
            new Source("promisedStoppedOn", DATE, "承诺期限停止日", "p.stopped_on"),
            new Source("awaitingCalendar", BOOLEAN, "期限待工作日历公布", "c.awaiting_year IS NOT NULL"),
            new Source("limitsPassed", NUMBER, "已超过的期限数", "coalesce(l.passed, 0)"),
            new Source("reasonsOwed", NUMBER, "超期后尚未公开理由的期限数", "coalesce(l.owed, 0)"),
            new Source("extendedDays", NUMBER, "延长天数", "coalesce(x.days, 0)"),
            new Source("extensionReason", TEXT, "延长理由", "x.reason"),
            new Source("extendedOn", DATE, "延长日期", "x.extended_on"),
            new Source("lateRecordsWithoutEvidence", NUMBER, "补录而没有凭据的办理行为数", "coalesce(t.late, 0)"));

    static final Map<String, FactType> TYPES = types();

    private static final Pattern ALIAS = Pattern.compile("\\b([a-z])\\.");

    private static final Map<String, String> JOINS = joins(
            "s", "(SELECT case_id, stopped_on FROM cases.clock WHERE key = 'STATUTORY'%s)",
            "p", "(SELECT case_id, stopped_on FROM cases.clock WHERE key = 'PROMISED'%s)",
            "k", "(SELECT case_id, notified_on, items FROM cases.correction WHERE true%s)",
            "d", "(SELECT case_id, kind, reasons, legal_basis, remedy FROM cases.decision WHERE true%s)",
            "v", "(SELECT case_id, signed_on, way FROM cases.delivery WHERE true%s)",
            "e", "(SELECT case_id, reason, competent_organ, remedy FROM cases.ending WHERE true%s)",
            "x", "(SELECT case_id, days, reason, extended_on FROM cases.extension WHERE true%s)",
            "l",
                    "(SELECT case_id, count(*) AS passed, count(*) FILTER (WHERE reason IS NULL) AS owed"
                            + " FROM cases.delay WHERE true%s GROUP BY case_id)",
            "t",
                    "(SELECT case_id, count(*) AS late FROM cases.act"
                            + " WHERE recorded_at IS NOT NULL AND late_evidence IS NULL%s GROUP BY case_id)");

    private CaseFactList() {}

    private static Map<String, FactType> types() {
        var types = new LinkedHashMap<String, FactType>();
        ALL.forEach(source -> types.put(source.name(), new FactType(source.kind(), source.label())));
        return Collections.unmodifiableMap(types);
    }

    private static Map<String, String> joins(String... aliasAndTable) {
        var joins = new LinkedHashMap<String, String>();
        for (int i = 0; i < aliasAndTable.length; i += 2) {
            joins.put(aliasAndTable[i], aliasAndTable[i + 1]);
        }
        return joins;
    }

    /** Those that are wanted, in the order of their columns. */
    static List<Source> of(Set<String> wanted) {
        return ALL.stream().filter(s -> wanted.contains(s.name())).toList();
    }

    /**
     * From the fifth column on the facts, before them id, number, item's name and agency.
     *
     * @param where what the id of a case must be, written with {@code %1$s} for the id's column
     */
    static String select(List<Source> sources, String where) {
        var columns = new StringBuilder("SELECT c.id, c.number, c.item_name, c.agency_id");
        var joins = new StringBuilder();
        for (Source source : sources) {
            columns.append(", ").append(source.sql());
        }
        JOINS.forEach((alias, table) -> {
            if (sources.stream().anyMatch(s -> reads(s, alias))) {
                joins.append("\n    LEFT JOIN ")
                        .append(table.formatted(" AND " + where.formatted("case_id")))
                        .append(" AS ")
                        .append(alias)
                        .append(" ON ")
                        .append(alias)
                        .append(".case_id = c.id");
            }
        });
        return columns + "\nFROM cases.case_file c" + joins + "\nWHERE " + where.formatted("c.id") + "\nORDER BY c.id";
    }

    private static boolean reads(Source source, String alias) {
        return ALIAS.matcher(source.sql()).results().anyMatch(m -> m.group(1).equals(alias));
    }
}

package org.tongyuan.cases.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.FactStream;
import org.tongyuan.facts.FactType;
import org.tongyuan.facts.FactTypes;
import org.tongyuan.facts.Subject;
import org.tongyuan.facts.SubjectFacts;

/** The facts of a case for standards and oversight: states and dates, nothing about the person. */
@Component
class CaseFacts implements FactStream {

    private static final int PAGE = 2000;
    private static final UUID FIRST = new UUID(0, 0);

    /** One row for each case; what few cases have is looked up by primary key, so a page costs what its cases cost. */
    private static final String SELECT = """
        SELECT c.id, c.number, c.item_code, c.item_name, c.profile, c.agency_id, c.channel, c.state, c.received_on, c.accepted_on,
            c.deemed, c.corrected_on, c.decided_on, c.delivered_on, c.ended_on, c.statutory_due_on, c.promised_due_on, c.out_of_time,
            c.awaiting_year IS NOT NULL AS awaiting, s.stopped_on AS statutory_stopped, p.stopped_on AS promised_stopped,
            k.notified_on, jsonb_array_length(k.items) AS corrections, d.kind AS decision, jsonb_array_length(d.reasons) AS reasons,
            jsonb_array_length(d.legal_basis) AS bases, jsonb_array_length(coalesce(d.remedy, e.remedy)) AS remedies,
            v.signed_on, v.way, e.reason AS ending, e.competent_organ, x.days AS extended, x.reason AS extension_reason,
            x.extended_on, coalesce(l.passed, 0) AS passed, coalesce(l.owed, 0) AS owed, coalesce(t.late, 0) AS late
        FROM cases.case_file c
            LEFT JOIN cases.clock s ON s.case_id = c.id AND s.key = 'STATUTORY'
            LEFT JOIN cases.clock p ON p.case_id = c.id AND p.key = 'PROMISED'
            LEFT JOIN cases.correction k ON k.case_id = c.id
            LEFT JOIN cases.decision d ON d.case_id = c.id
            LEFT JOIN cases.delivery v ON v.case_id = c.id
            LEFT JOIN cases.ending e ON e.case_id = c.id
            LEFT JOIN cases.extension x ON x.case_id = c.id
            LEFT JOIN LATERAL (SELECT count(*) AS passed, count(*) FILTER (WHERE y.reason IS NULL) AS owed
                FROM cases.delay y WHERE y.case_id = c.id) l ON true
            LEFT JOIN LATERAL (SELECT count(*) AS late FROM cases.act a
                WHERE a.case_id = c.id AND a.recorded_at IS NOT NULL AND a.late_evidence IS NULL) t ON true
        """;

    static final Map<String, FactType> TYPES = new FactTypes()
            .text("number", "办件编号")
            .text("item", "事项编码")
            .text("itemName", "事项名称")
            .text("profile", "程序类型")
            .flag("licence", "行政许可")
            .text("agency", "办理机关")
            .text("channel", "收件渠道")
            .text("state", "状态代码")
            .flag("ended", "已办结")
            .flag("testClock", "演示时钟下的办件")
            .date("receivedOn", "收件日期")
            .date("correctionNotifiedOn", "补正告知日期")
            .number("correctionItems", "一次告知的补正内容项数")
            .date("correctedOn", "收到补正日期")
            .date("acceptedOn", "受理日期")
            .flag("deemed", "逾期未告知视为受理")
            .date("decidedOn", "决定日期")
            .text("decision", "决定（GRANT 准予、REFUSE 不予）")
            .number("reasons", "决定写明的理由条数")
            .number("decisionBases", "决定写明的依据条数")
            .number("remedies", "决定或不予受理写明的救济途径条数")
            .text("endingReason", "未作决定而结束的理由")
            .text("competentOrgan", "告知的主管机关")
            .date("deliveredOn", "送达日期")
            .date("signedOn", "签收日期")
            .text("deliveryWay", "送达方式")
            .date("endedOn", "办结日期")
            .date("statutoryDueOn", "法定期限届满日")
            .date("statutoryStoppedOn", "法定期限停止日")
            .date("promisedDueOn", "承诺期限届满日")
            .date("promisedStoppedOn", "承诺期限停止日")
            .flag("awaitingCalendar", "期限待工作日历公布")
            .number("limitsPassed", "已超过的期限数")
            .number("reasonsOwed", "超期后尚未公开理由的期限数")
            .number("extendedDays", "延长天数")
            .text("extensionReason", "延长理由")
            .date("extendedOn", "延长日期")
            .number("lateRecordsWithoutEvidence", "补录而没有凭据的办理行为数")
            .done();

    private final JdbcClient jdbc;

    CaseFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "case";
    }

    @Override
    public String label() {
        return "办件";
    }

    @Override
    public Map<String, FactType> types() {
        return TYPES;
    }

    @Override
    public void each(Consumer<SubjectFacts> use) {
        UUID after = FIRST;
        List<SubjectFacts> page;
        do {
            page = jdbc.sql(SELECT + "WHERE c.id > ? ORDER BY c.id LIMIT ?")
                    .params(after, PAGE)
                    .query((row, n) -> facts(row))
                    .list();
            page.forEach(use);
            after = page.isEmpty()
                    ? after
                    : UUID.fromString(page.getLast().subject().id());
        } while (page.size() == PAGE);
    }

    @Override
    public Optional<SubjectFacts> find(String id) {
        return jdbc.sql(SELECT + "WHERE c.id = ?")
                .param(UUID.fromString(id))
                .query((row, n) -> facts(row))
                .optional();
    }

    private SubjectFacts facts(ResultSet row) throws SQLException {
        var facts = new HashMap<String, Object>(64);
        facts.put("number", row.getString("number"));
        facts.put("item", row.getString("item_code"));
        facts.put("itemName", row.getString("item_name"));
        facts.put("profile", row.getString("profile"));
        facts.put("licence", "LICENCE".equals(row.getString("profile")));
        facts.put("agency", row.getString("agency_id"));
        facts.put("channel", row.getString("channel"));
        facts.put("state", row.getString("state"));
        facts.put("ended", row.getObject("ended_on") != null);
        facts.put("testClock", row.getBoolean("out_of_time"));
        facts.put("deemed", row.getBoolean("deemed"));
        facts.put("awaitingCalendar", row.getBoolean("awaiting"));
        days(facts, row);
        text(facts, "decision", row.getString("decision"));
        text(facts, "deliveryWay", row.getString("way"));
        text(facts, "endingReason", row.getString("ending"));
        text(facts, "competentOrgan", row.getString("competent_organ"));
        text(facts, "extensionReason", row.getString("extension_reason"));
        facts.put("correctionItems", row.getLong("corrections"));
        facts.put("reasons", row.getLong("reasons"));
        facts.put("decisionBases", row.getLong("bases"));
        facts.put("remedies", row.getLong("remedies"));
        facts.put("extendedDays", row.getLong("extended"));
        facts.put("limitsPassed", row.getLong("passed"));
        facts.put("reasonsOwed", row.getLong("owed"));
        facts.put("lateRecordsWithoutEvidence", row.getLong("late"));
        return new SubjectFacts(
                new Subject(kind(), row.getString("id")),
                row.getString("number") + " " + row.getString("item_name"),
                row.getString("agency_id"),
                "/desk/cases/" + row.getString("number"),
                facts);
    }

    private static void days(Map<String, Object> facts, ResultSet row) throws SQLException {
        day(facts, "receivedOn", row, "received_on");
        day(facts, "correctionNotifiedOn", row, "notified_on");
        day(facts, "correctedOn", row, "corrected_on");
        day(facts, "acceptedOn", row, "accepted_on");
        day(facts, "decidedOn", row, "decided_on");
        day(facts, "deliveredOn", row, "delivered_on");
        day(facts, "signedOn", row, "signed_on");
        day(facts, "endedOn", row, "ended_on");
        day(facts, "statutoryDueOn", row, "statutory_due_on");
        day(facts, "statutoryStoppedOn", row, "statutory_stopped");
        day(facts, "promisedDueOn", row, "promised_due_on");
        day(facts, "promisedStoppedOn", row, "promised_stopped");
        day(facts, "extendedOn", row, "extended_on");
    }

    private static void day(Map<String, Object> facts, String name, ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        if (day != null) {
            facts.put(name, day);
        }
    }

    private static void text(Map<String, Object> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}

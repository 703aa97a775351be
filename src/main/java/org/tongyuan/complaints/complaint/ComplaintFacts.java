package org.tongyuan.complaints.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.FactStream;
import org.tongyuan.facts.FactType;
import org.tongyuan.facts.FactTypes;
import org.tongyuan.facts.Subject;
import org.tongyuan.facts.SubjectFacts;

/** The facts of a complaint for standards and assessment: states and days, nothing about the person nor what was said. */
@Component
class ComplaintFacts implements FactStream {

    private static final String SELECT = """
        SELECT id::text, number, handler_id::text, about_agency_id::text, kind, field, state, finding, arrived_on, decided_on,
            answered_on, answer_due_on, ended_on FROM complaints.complaint\s""";

    private final JdbcClient jdbc;

    ComplaintFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return ComplaintActs.KIND;
    }

    @Override
    public String label() {
        return "投诉举报";
    }

    @Override
    public Map<String, FactType> types() {
        return new FactTypes()
                .text("complaintKind", "类别（COMPLAINT 投诉，REPORT 举报）")
                .text("field", "领域（DISCLOSURE 政府信息公开，SERVICE 政务服务）")
                .text("aboutAgency", "被投诉机关的标识")
                .text("state", "状态")
                .text("finding", "调查结论（UPHELD 属实，PARTLY_UPHELD 部分属实，NOT_UPHELD 不属实）")
                .date("arrivedOn", "收到日期")
                .date("decidedOn", "决定是否受理的日期")
                .date("answeredOn", "答复日期")
                .date("answerDueOn", "答复到期日")
                .date("endedOn", "办结日期")
                .done();
    }

    @Override
    public void each(Consumer<SubjectFacts> use) {
        RowCallbackHandler handler = row -> use.accept(facts(row));
        jdbc.sql(SELECT + "ORDER BY id").query(handler);
    }

    @Override
    public Optional<SubjectFacts> find(String id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(UUID.fromString(id))
                .query((row, n) -> facts(row))
                .optional();
    }

    private SubjectFacts facts(ResultSet row) throws SQLException {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("aboutAgency", row.getString("about_agency_id"));
        facts.put("complaintKind", row.getString("kind"));
        facts.put("field", row.getString("field"));
        facts.put("state", row.getString("state"));
        put(facts, "finding", row.getString("finding"));
        put(facts, "arrivedOn", row.getObject("arrived_on", LocalDate.class));
        put(facts, "decidedOn", row.getObject("decided_on", LocalDate.class));
        put(facts, "answeredOn", row.getObject("answered_on", LocalDate.class));
        put(facts, "answerDueOn", row.getObject("answer_due_on", LocalDate.class));
        put(facts, "endedOn", row.getObject("ended_on", LocalDate.class));
        String number = row.getString("number");
        return new SubjectFacts(
                new Subject(kind(), row.getString("id")),
                number,
                row.getString("handler_id"),
                "/desk/complaints/" + number,
                facts);
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}

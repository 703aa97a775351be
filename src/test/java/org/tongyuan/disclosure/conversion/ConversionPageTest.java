package org.tongyuan.disclosure.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.disclosure.request.Examined;

/** What one applicant was given or refused, on its way to the public. */
@TongyuanTest
@Transactional
class ConversionPageTest {

    private static final String DESK = "/desk/disclosure/conversion";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    private Window applicant;
    private Window office;

    @BeforeEach
    void people() {
        applicant = new Window(mvc, "lina");
        office = new Window(mvc, "hanbing");
    }

    private String answered(Map<String, String> reply) throws Exception {
        String agency = agencies.byName(agencies.home().code(), "清和县市场监督管理局")
                .orElseThrow()
                .id()
                .toString();
        String path = applicant.done(
                "/disclosure/apply",
                Map.of("agency", agency, "wanted", "2025年电梯抽检结果", "form", "ELECTRONIC", "way", "PLATFORM"));
        String number = path.substring(path.lastIndexOf('/') + 1);
        Examined.at(mvc, office, number, reply);
        office.done("/desk/disclosure/requests/" + number + "/acts/reply", reply);
        office.done("/desk/disclosure/requests/" + number + "/acts/delivery", Map.of("way", "ELECTRONIC"));
        return number;
    }

    private String given() throws Exception {
        return answered(Map.of("type", "GRANT", "provided", "抽检结果一览表"));
    }

    private String suggested(String number) throws Exception {
        String mine = "/disclosure/my/" + number + "/suggestion";
        assertThat(applicant.page("/disclosure/my/" + number).select("a[href=" + mine + "]"))
                .hasSize(1);
        assertThat(applicant
                        .again(mine, Map.of("reason", " "))
                        .select(".error-summary")
                        .text())
                .contains("请说明为什么建议主动公开");
        applicant.done(mine, Map.of("reason", "很多住户都想知道"));
        assertThat(applicant.page(mine).text()).contains("处理中", "很多住户都想知道");
        assertThat(office.page(DESK).text()).contains(number, "很多住户都想知道", "待处理");
        return DESK + "/suggestions/"
                + jdbc.sql(
                                "SELECT s.id::text FROM disclosure.suggestion s JOIN disclosure.request r ON r.id = s.request_id WHERE r.number = ?")
                        .param(number)
                        .query(String.class)
                        .single();
    }

    @Test
    void a_suggestion_that_is_adopted_becomes_a_draft_and_the_applicant_hears_of_it() throws Exception {
        String number = given();
        String suggestion = suggested(number);
        assertThat(office.again(suggestion, Map.of("decision", "ADOPT"))
                        .select(".error-summary")
                        .text())
                .contains("请填写公开时的信息名称", "请选择信息分类");
        String draft = office.done(suggestion, Map.of("decision", "ADOPT", "name", "2025年电梯抽检结果", "category", "13"));
        assertThat(office.page(draft).text()).contains("2025年电梯抽检结果", "起草", "转为主动公开（" + number + "）");
        assertThat(applicant.page("/disclosure/my/" + number + "/suggestion").text())
                .contains("已采纳");
        assertThat(office.page(suggestion).text()).contains("打开稿件");
        assertThat(office.post(suggestion, Map.of("decision", "DECLINE", "reason", "不再处理")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void a_suggestion_is_declined_with_a_reason_that_the_applicant_reads() throws Exception {
        String number = given();
        String suggestion = suggested(number);
        assertThat(office.again(suggestion, Map.of("decision", "DECLINE"))
                        .select(".error-summary")
                        .text())
                .contains("请写明不采纳的理由");
        office.done(suggestion, Map.of("decision", "DECLINE", "reason", "只涉及一个小区"));
        assertThat(applicant.page("/disclosure/my/" + number + "/suggestion").text())
                .contains("未采纳", "只涉及一个小区");
    }

    @Test
    void of_a_refusal_nothing_is_suggested_but_it_is_looked_at_again_in_a_year() throws Exception {
        String number = answered(Map.of("type", "DENY_PROCESS", "reason", "正在讨论的方案"));
        assertThat(applicant.page("/disclosure/my/" + number).select("a[href$=/suggestion]"))
                .isEmpty();
        assertThat(applicant
                        .again("/disclosure/my/" + number + "/suggestion", Map.of("reason", "想公开"))
                        .text())
                .contains("没有提供信息");
        String refusal = DESK + "/refusals/"
                + jdbc.sql("SELECT id::text FROM disclosure.request WHERE number = ?")
                        .param(number)
                        .query(String.class)
                        .single();
        assertThat(office.page(DESK).text()).contains(number, "过程性信息");
        assertThat(office.again(refusal, Map.of()).select(".error-summary").text())
                .contains("请写明评估的理由", "请选择怎么处理");
        office.done(refusal, Map.of("decision", "KEEP", "reason", "方案仍在讨论"));
        assertThat(office.page(refusal).text()).contains("仍不公开", "方案仍在讨论");
        String draft = office.done(
                refusal, Map.of("decision", "OPEN", "reason", "方案已经印发", "name", "电梯改造方案", "category", "13"));
        assertThat(office.page(draft).text()).contains("电梯改造方案", "不予公开信息定期评估（" + number + "）");
        assertThat(office.get(refusal)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(office.page(DESK).text()).doesNotContain(number);
    }

    @Test
    void other_agencies_and_other_citizens_see_nothing() throws Exception {
        String number = given();
        String suggestion = suggested(number);
        assertThat(new Window(mvc, "zhangwei").get("/disclosure/my/" + number + "/suggestion"))
                .hasStatus(HttpStatus.NOT_FOUND);
        var general = new Window(mvc, "hejing");
        assertThat(general.page(suggestion).select("form.panel"))
                .as("the office in charge looks on")
                .isEmpty();
        assertThat(general.post(suggestion, Map.of("decision", "ADOPT", "name", "x", "category", "13")))
                .hasStatus4xxClientError();
    }
}

package org.tongyuan.standards.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.platform.LegalTime;

/** A finding about something that 清和县市场监督管理局 answers for; 冯雪 orders and exempts, 马超 answers. */
@TongyuanTest
@Transactional
class FindingPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LegalTime time;

    private String address = "";

    @BeforeEach
    void a_finding() {
        address =
                "/desk/standards/findings/" + jdbc.sql("""
            INSERT INTO standards.finding (id, clause_id, subject_kind, subject_id, subject_label, subject_link, agency, evidence, since)
            SELECT gen_random_uuid(), c.id, 'item', gen_random_uuid()::text, '夜市摊位登记', '/items/x', a.id::text,
                '{"promisedDays": 30, "statutoryDays": 20}', now()
            FROM standards.clause c, agencies.agency a WHERE c.number = 'S-08-005' AND a.name = '清和县市场监督管理局' LIMIT 1
            RETURNING id\
            """).query(String.class).single();
    }

    @Test
    void an_order_needs_what_is_to_be_done_and_a_day_to_come() throws Exception {
        Document empty = refused("/order", "fengxue", "orderNote", "", "orderUntil", "");
        assertThat(empty.title()).startsWith("错误：");
        assertThat(empty.select("#orderNote-error").text()).contains("请写明整改要求");
        assertThat(empty.select("#orderUntil-error").text()).contains("请选择日期，不早于 " + tomorrow());
        assertThat(empty.select("#exemptNote-error, #exemptUntil-error, #answerNote-error"))
                .isEmpty();

        Document today = refused("/order", "fengxue", "orderNote", "请改承诺时限", "orderUntil", today());
        assertThat(today.select("#orderNote").val()).isEqualTo("请改承诺时限");
        assertThat(today.select("#orderUntil").val()).isEqualTo(today());
        assertThat(today.select("#orderNote-error")).isEmpty();
        assertThat(today.select("#error-summary a").eachAttr("href")).containsExactly("#orderUntil");

        Document unsaid = refused("/order", "fengxue", "orderNote", "  ", "orderUntil", tomorrow());
        assertThat(unsaid.select("#orderUntil").val()).isEqualTo(tomorrow());
        assertThat(steps()).isZero();

        assertThat(post("/order", "fengxue", "orderNote", "请改承诺时限", "orderUntil", tomorrow()))
                .hasStatus(303);
        assertThat(page("machao").text()).contains("责令整改", "请改承诺时限");
    }

    @Test
    void an_exemption_needs_a_reason_and_a_day_to_come() throws Exception {
        Document empty = refused("/exemption", "fengxue", "exemptNote", "", "exemptUntil", "昨天");
        assertThat(empty.select("#exemptNote-error").text()).contains("请写明豁免的理由");
        assertThat(empty.select("#exemptUntil-error").text()).contains("不早于 " + tomorrow());

        Document today = refused("/exemption", "fengxue", "exemptNote", "系统正在改造", "exemptUntil", today());
        assertThat(today.select("#exemptNote").val()).isEqualTo("系统正在改造");
        assertThat(today.select("#exemptUntil").val()).isEqualTo(today());

        Document wordy = refused("/exemption", "fengxue", "exemptNote", "长".repeat(501), "exemptUntil", tomorrow());
        assertThat(wordy.select("#exemptNote-error").text()).contains("不超过 500 个字");
        assertThat(wordy.select("#exemptNote").val()).hasSize(501);
        assertThat(steps()).isZero();

        assertThat(post("/exemption", "fengxue", "exemptNote", "系统正在改造", "exemptUntil", tomorrow()))
                .hasStatus(303);
        assertThat(page("fengxue").text()).contains("已豁免至", "系统正在改造");
    }

    @Test
    void an_answer_needs_words_and_an_order_before_it() throws Exception {
        assertThat(post("/answer", "machao", "answerNote", "已改")).hasStatus(409);
        post("/order", "fengxue", "orderNote", "请改承诺时限", "orderUntil", tomorrow());

        Document empty = refused("/answer", "machao", "answerNote", " ");
        assertThat(empty.select("#answerNote-error").text()).contains("请写明整改情况");
        Document wordy = refused("/answer", "machao", "answerNote", "改".repeat(501));
        assertThat(wordy.select("#answerNote").val()).hasSize(501);
        assertThat(steps()).as("only the order").isOne();

        assertThat(post("/answer", "fengxue", "answerNote", "替别的部门答")).hasStatus(403);
        assertThat(post("/answer", "machao", "answerNote", "已改为 20 个工作日")).hasStatus(303);
        assertThat(page("fengxue").text()).contains("部门答复", "已改为 20 个工作日");
    }

    @Test
    void whoever_only_reads_standards_neither_orders_nor_exempts() throws Exception {
        assertThat(post("/order", "machao", "orderNote", "自己", "orderUntil", tomorrow()))
                .hasStatus(403);
        assertThat(post("/exemption", "machao", "exemptNote", "自己", "exemptUntil", tomorrow()))
                .hasStatus(403);
        assertThat(page("machao").select("form[action$=/order], form[action$=/exemption]"))
                .isEmpty();
    }

    private Document refused(String act, String login, String... fields) throws Exception {
        MvcTestResult answer = post(act, login, fields);
        assertThat(answer).hasStatus(422);
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MvcTestResult post(String act, String login, String... fields) {
        var request = mvc.post().uri(address + act).with(As.user(login));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Document page(String login) throws Exception {
        var answer = mvc.get().uri(address).with(As.user(login)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private long steps() {
        return jdbc.sql("SELECT count(*) FROM standards.finding_step WHERE finding_id = ?::uuid")
                .param(address.substring(address.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }

    private String today() {
        return time.today().toString();
    }

    private String tomorrow() {
        LocalDate day = time.today().plusDays(1);
        return day.toString();
    }
}

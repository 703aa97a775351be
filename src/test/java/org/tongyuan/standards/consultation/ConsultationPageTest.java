package org.tongyuan.standards.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;

@TongyuanTest
@Transactional
class ConsultationPageTest {

    private static final String SLUG = "DB990122T911-2026";
    private static final String DESK = "/desk/standards/register/" + SLUG;
    private static final String PUBLIC = "/standards/" + SLUG + "/consultation";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTime time;

    @BeforeEach
    void a_draft() {
        time.set(DAY);
        officer("/desk/standards", "code", "DB990122/T 911-2026", "title", "午间服务规范");
        officer(DESK + "/moves", "next", "DRAFT", "reason", "列入计划");
    }

    @AfterEach
    void real_time() {
        time.reset();
    }

    @Test
    void a_draft_is_published_for_thirty_days_at_least() throws Exception {
        assertThat(mvc.get().uri(PUBLIC)).hasStatus(404);
        assertThat(officer(DESK + "/moves", "next", "CONSULTATION", "reason", "直接转"))
                .hasStatus(409)
                .bodyText()
                .contains("公开征求意见");
        var early = publish(DAY.plusDays(29));
        assertThat(early).hasStatus(422).bodyText().contains("最早是 2026-04-01", "1 范围");
        assertThat(publish(DAY.plusDays(30))).hasStatus(303);
        var page = page(PUBLIC);
        assertThat(page.text()).contains("午间服务规范（征求意见稿）", "还剩 31 天", "为上班族方便", "0990-6220100");
        assertThat(page("/standards/drafts").text()).contains("午间服务规范", "0 条意见");
        assertThat(page("/standards/" + SLUG).text()).contains("征求意见");
        assertThat(officer(DESK + "/consultation/extension", "until", "2026-03-20"))
                .hasStatus(409);
        assertThat(officer(DESK + "/consultation/extension", "until", "")).hasStatus(422);
        assertThat(officer(DESK + "/consultation/extension", "until", "2026-04-10"))
                .hasStatus(303);
        assertThat(page(PUBLIC).text()).contains("2026年4月10日");
    }

    @Test
    void anybody_comments_once_and_gets_a_receipt() throws Exception {
        publish(DAY.plusDays(30));
        String once = page(PUBLIC).select("input[name=_once]").attr("value");
        var first = say("text", "请把午休时间写明", "contact", "13800990019", "name", "周女士", "_once", once);
        assertThat(first).hasStatus(303);
        String receipt = first.getResponse().getHeader("Location");
        assertThat(say("text", "请把午休时间写明", "contact", "13800990019", "name", "周女士", "_once", once)
                        .getResponse()
                        .getHeader("Location"))
                .isEqualTo(receipt);
        assertThat(count()).isEqualTo(1);
        assertThat(receipt).isNotNull().matches("/standards/comments/YJ20260302-[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(page(receipt).text()).contains("意见已经收到", "请把午休时间写明", "周**").doesNotContain("13800990019");
        assertThat(page(PUBLIC).text()).doesNotContain("请把午休时间写明");
        assertThat(jdbc.sql("SELECT text || name || contact FROM standards.comment WHERE receipt = ?")
                        .param(receipt.substring(receipt.lastIndexOf('/') + 1))
                        .query(String.class)
                        .single())
                .doesNotContain("午休", "周女士", "13800990019");
        assertThat(mvc.get().uri("/standards/comments/YJ20260302-AAAA-AAAA")).hasStatus(404);
        assertThat(mvc.post().uri(PUBLIC + "/comments").param("text", "没有令牌")).hasStatus(403);
    }

    @Test
    void what_is_too_long_or_strange_is_refused_and_kept() throws Exception {
        publish(DAY.plusDays(30));
        assertThat(say("text", "")).hasStatus(422).bodyText().contains("请填写意见");
        var longOne = say("text", "长".repeat(2001), "place", "5.2");
        assertThat(longOne).hasStatus(422);
        var form = Jsoup.parse(longOne.getResponse().getContentAsString());
        assertThat(form.select("#text").text()).hasSize(2001);
        assertThat(form.select("#place").attr("value")).isEqualTo("5.2");
        assertThat(say("text", "空\u0000字符")).hasStatus(422).bodyText().contains("无法显示的字符");
        assertThat(say("text", "<script>alert(1)</script>\r\n第二行")).hasStatus(303);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void one_address_cannot_flood_a_consultation_and_loses_nothing_it_typed() {
        publish(DAY.plusDays(30));
        for (int i = 0; i < SubmitComment.MOST_PER_HOUR; i++) {
            assertThat(say("text", "意见" + i)).hasStatus(303);
        }
        assertThat(say("text", "再来一条")).hasStatus(409).bodyText().contains("再来一条", "过一小时");
    }

    @Test
    void it_goes_to_review_when_time_is_over_and_all_is_answered_and_then_the_answers_are_public() throws Exception {
        publish(DAY.plusDays(30));
        say("text", "我的电话 13800990019，请延长到一点", "name", "周女士");
        time.set(DAY.plusDays(30));
        assertThat(review()).hasStatus(409).bodyText().contains("还没有满");
        time.set(DAY.plusDays(31));
        assertThat(say("text", "晚了")).hasStatus(409).bodyText().contains("征求意见期已满");
        assertThat(review()).hasStatus(409).bodyText().contains("还有 1 条意见没有答复");

        String id = jdbc.sql("SELECT max(id::text) FROM standards.comment")
                .query(String.class)
                .single();
        String address = "/desk/standards/comments/" + id;
        assertThat(mvc.get().uri(DESK + "/consultation").with(As.user("fengxue")))
                .hasStatusOk()
                .bodyText()
                .contains("未答复 1", "征求意见期已满");
        var desk = mvc.get().uri(address).with(As.user("fengxue")).exchange();
        assertThat(desk).hasStatusOk().bodyText().contains("周**").doesNotContain("周女士");
        assertThat(officer(address + "/contact")).hasStatusOk().bodyText().contains("周女士");
        assertThat(mvc.get().uri(address).with(As.user("wangfang"))).hasStatus(403);
        assertThat(officer(address + "/answer", "publicText", "我的电话 13800990019", "reason", "照办"))
                .hasStatus(422)
                .bodyText()
                .contains("请选择采纳情况", "请隐去后再保存", "照办");
        String open = Jsoup.parse(desk.getResponse().getContentAsString())
                .select("#publicText")
                .text();
        assertThat(open).isEqualTo("我的电话 （已隐去），请延长到一点");
        assertThat(officer(address + "/answer", "kind", "ADOPTED", "reason", "改到 13:00", "publicText", open))
                .hasStatus(303);
        assertThat(page(PUBLIC).text()).doesNotContain("改到 13:00");

        assertThat(review()).hasStatus(303);
        assertThat(page(PUBLIC).text())
                .contains("共收到 1 条意见：采纳 1 条", "（已隐去），请延长到一点", "改到 13:00")
                .doesNotContain("周女士", "13800990019");
        assertThat(page("/standards/drafts").text()).contains("1 条意见已答复");
        assertThat(officer(address + "/answer", "kind", "PARTLY", "reason", "再改", "publicText", open))
                .hasStatus(409);
    }

    @Test
    void a_draft_taken_back_is_no_longer_shown() {
        publish(DAY.plusDays(30));
        assertThat(officer(DESK + "/moves", "next", "DRAFT", "reason", "正文有误")).hasStatus(303);
        assertThat(mvc.get().uri(PUBLIC)).hasStatus(404);
        assertThat(publish(DAY.plusDays(45))).hasStatus(303);
    }

    @Test
    void the_demo_county_shows_one_running_and_one_answered() throws Exception {
        time.reset();
        assertThat(page("/standards/drafts").text()).contains("窗口延时错时服务规范", "帮办代办服务规范", "4 条意见已答复");
        assertThat(page("/standards/DB990122T005-2026/consultation").text()).contains("部分采纳 1 条", "携带婴幼儿的人");
    }

    private int count() {
        return jdbc.sql("""
            SELECT count(*) FROM standards.comment m JOIN standards.consultation c ON c.id = m.consultation
            JOIN standards.standard s ON s.id = c.standard WHERE s.code = 'DB990122/T 911-2026'\
            """).query(Integer.class).single();
    }

    private MvcTestResult publish(LocalDate until) {
        return officer(
                DESK + "/consultation",
                "draft",
                "1 范围\n本规范规定午间服务。",
                "explanation",
                "为上班族方便。",
                "ways",
                "电话 0990-6220100",
                "until",
                until.toString());
    }

    private MvcTestResult review() {
        return officer(DESK + "/moves", "next", "REVIEW", "reason", "意见已答复");
    }

    private MvcTestResult say(String... fields) {
        return post(PUBLIC + "/comments", As.nobody(), fields);
    }

    private MvcTestResult officer(String uri, String... fields) {
        return post(uri, As.user("fengxue"), fields);
    }

    private MvcTestResult post(
            String uri, org.springframework.test.web.servlet.request.RequestPostProcessor who, String... fields) {
        var request = mvc.post().uri(uri).with(who).with(ConsultationPageTest::fromElsewhere);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static MockHttpServletRequest fromElsewhere(MockHttpServletRequest request) {
        request.setRemoteAddr("203.0.113.77");
        return request;
    }

    private Document page(String uri) throws Exception {
        var result = mvc.get().uri(uri).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}

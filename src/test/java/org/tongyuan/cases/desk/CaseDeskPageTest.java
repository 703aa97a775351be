package org.tongyuan.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.DemoItem;

@TongyuanTest
class CaseDeskPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @LocalServerPort
    int port;

    private String number;

    @BeforeEach
    void a_case() throws Exception {
        number = CasesClient.whole(port)
                .submit(DemoItem.FOOD_LICENCE.code(agencies), List.of(), CasesClient.key())
                .body()
                .get("number")
                .asString();
    }

    private MvcTestResult get(String who, String path) {
        return mvc.get().uri(path).with(As.user(who)).exchange();
    }

    private MvcTestResult post(String who, String act, Map<String, String> fields) {
        var request = mvc.post().uri("/desk/cases/" + number + "/" + act).with(As.user(who));
        fields.forEach(request::param);
        return request.exchange();
    }

    private Document page(String who) throws Exception {
        var result = get(who, "/desk/cases/" + number);
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    @Test
    void a_case_goes_from_the_window_over_review_and_decision_to_delivery() throws Exception {
        assertThat(page("wangfang").select("form[action$=acceptance]")).hasSize(1);
        assertThat(post("wangfang", "acceptance", Map.of())).hasStatus(303).hasRedirectedUrl("/desk/cases/" + number);
        for (var steps = page("lijianguo").select("form[action*=/steps/]");
                !steps.isEmpty();
                steps = page("lijianguo").select("form[action*=/steps/]")) {
            String action = steps.first().attr("action");
            String step = action.substring(action.indexOf("/steps/") + 1);
            assertThat(post("lijianguo", step, Map.of("agreed", "true"))).hasStatus(303);
        }
        assertThat(post("chenzhiqiang", "decision", Map.of("decision", "GRANT")))
                .hasStatus(303);
        assertThat(page("wangfang").select("form[action$=delivery]")).hasSize(1);
        assertThat(post(
                        "wangfang",
                        "delivery",
                        Map.of(
                                "way",
                                "WINDOW",
                                "signedOn",
                                page("wangfang").select("#signedOn").val())))
                .hasStatus(303);
        var end = page("wangfang");
        assertThat(end.text()).contains("已办结", "准予行政许可决定书", "送达回证", "本件已经结束");
        String pdf = end.select("a[href$=.pdf]").first().attr("href");
        assertThat(get("wangfang", pdf)).hasStatusOk().hasContentType("application/pdf");
    }

    @Test
    void every_due_date_says_how_much_is_left_and_why() throws Exception {
        var page = page("wangfang");
        assertThat(page.text()).contains("还剩 5 个工作日");
        assertThat(page.select("details summary").eachText()).contains("为什么是这一天");
    }

    @Test
    void a_defect_without_words_comes_back_with_what_was_typed() throws Exception {
        var result = post(
                "wangfang",
                "correction-notice",
                Map.of("state.layout", "DEFECTIVE", "state.application", "LACKS", "days", "7"));
        assertThat(result).hasStatus(422);
        var page = Jsoup.parse(result.getResponse().getContentAsString());
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.select(".error-summary a").eachAttr("href")).contains("#text.layout");
        assertThat(page.select("select[name=state.application] option[selected]")
                        .val())
                .isEqualTo("LACKS");
        assertThat(page.select("#days").val()).isEqualTo("7");
    }

    @Test
    void a_correction_is_notified_received_and_then_accepted() throws Exception {
        assertThat(post(
                        "wangfang",
                        "correction-notice",
                        Map.of("state.layout", "DEFECTIVE", "defect.layout", "no-flow")))
                .hasStatus(303);
        var waiting = page("wangfang");
        assertThat(waiting.text()).contains("待补正", "布局图没有标出操作流程或功能区", "补正材料通知书");
        assertThat(waiting.select("form[action$=correction-notice]")).isEmpty();
        assertThat(post("wangfang", "correction", Map.of("state.layout", "MENDED")))
                .hasStatus(303);
        assertThat(post("wangfang", "acceptance", Map.of())).hasStatus(303);
        assertThat(page("wangfang").text()).contains("已受理");
    }

    @Test
    void a_refusal_to_accept_needs_reason_and_competent_organ() throws Exception {
        assertThat(post("wangfang", "refusal-to-accept", Map.of("ground", "NOT_ADMISSIBLE")))
                .hasStatus(422);
        assertThat(post(
                        "wangfang",
                        "refusal-to-accept",
                        Map.of(
                                "ground", "NOT_ADMISSIBLE",
                                "refusalReason", "经营地点在邻县",
                                "competentOrgan", "邻县市场监督管理局")))
                .hasStatus(303);
        assertThat(page("wangfang").text()).contains("不予受理决定书", "经营地点在邻县");
    }

    @Test
    void other_agencies_do_not_see_the_case_and_reviewers_do_not_accept() throws Exception {
        assertThat(get("zhaomin", "/desk/cases/" + number)).hasStatus(404);
        assertThat(post("lijianguo", "acceptance", Map.of())).hasStatus(403);
        assertThat(post("sunli", "decision", Map.of("decision", "GRANT"))).hasStatus(404);
        assertThat(get("zhangwei", "/desk/cases/" + number)).hasStatus(403);
    }

    @Test
    void whoever_acts_on_an_old_page_is_told() throws Exception {
        String version = page("wangfang").select("input[name=version]").first().val();
        assertThat(post("wangfang", "acceptance", Map.of("version", version))).hasStatus(303);
        var late = post("wangfang", "withdrawal", Map.of("version", version, "withdrawalReason", "不办了"));
        assertThat(late).hasStatus(409).bodyText().contains("刚刚有人办理了本件");
    }

    @Test
    void what_no_form_of_the_page_asks_for_is_refused_in_words() {
        var crafted = post("lijianguo", "pause", Map.of("pause.days", "many", "pause.ground", "NONE"));
        assertThat(crafted).hasStatus(409).bodyText().contains("请刷新页面");
    }

    @Test
    void the_whole_number_is_shown_for_a_reason_only() throws Exception {
        assertThat(page("wangfang").text()).doesNotContain("11010519491231002X");
        var result = post("wangfang", "applicant", Map.of("why", "电话核实"));
        assertThat(result).hasStatusOk().bodyText().contains("11010519491231002X");
    }

    @Test
    void the_desk_shows_what_is_due_first() throws Exception {
        var due = new ArrayList<LocalDate>();
        Element own = null;
        // Other tests' cases may be long overdue and stand before this one.
        for (String at = "/desk?view=open"; at != null && own == null; ) {
            var list = Jsoup.parse(get("wangfang", at).getResponse().getContentAsString());
            for (var row : list.select("tbody tr")) {
                day(row).ifPresent(due::add);
                own = row.select("small.number").text().equals(number) ? row : own;
            }
            at = list.select("a[rel=next]").stream()
                    .map(a -> a.attr("href"))
                    .findFirst()
                    .orElse(null);
        }
        assertThat(due).isSorted();
        assertThat(own).isNotNull();
        assertThat(own.text()).contains("还剩", "食品经营许可（新办）");
        assertThat(get("wangfang", "/desk?number=" + number)).hasRedirectedUrl("/desk/cases/" + number);
        assertThat(get("wangfang", "/desk?number=nonsense"))
                .hasStatusOk()
                .bodyText()
                .contains("没有找到");
        assertThat(get("zhaomin", "/desk?view=open")).hasStatusOk().bodyText().doesNotContain(number);
        assertThat(get("wuxia", "/desk?view=open&state=SUBMITTED&dueBefore=2099-01-01"))
                .hasStatusOk();
        assertThat(get("zhangwei", "/desk")).hasStatus(403);
    }

    private static Optional<LocalDate> day(Element row) {
        var said = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日")
                .matcher(row.selectFirst("td").text());
        return said.find()
                ? Optional.of(LocalDate.of(
                        Integer.parseInt(said.group(1)),
                        Integer.parseInt(said.group(2)),
                        Integer.parseInt(said.group(3))))
                : Optional.empty();
    }
}

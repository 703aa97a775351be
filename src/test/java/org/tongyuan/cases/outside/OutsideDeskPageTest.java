package org.tongyuan.cases.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.DemoItem;

/** Shadow cases on the desk: marked, found by number, and without any act. */
@TongyuanTest
class OutsideDeskPageTest {

    /** Of the centre, so the whole hall; and of another agency. */
    private static final String MANAGER = "wuxia";

    private static final String OTHER_AGENCY = "zhoutao";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Province province;

    @BeforeEach
    void a_case_over_there() throws Exception {
        province = Province.with(port, DemoItem.INVESTMENT_FILING_ELSEWHERE.code(agencies))
                .say("dueOn", "2025-06-03")
                .say("receivedOn", "2025-06-02")
                .say("updatedAt", "2025-06-02T09:00:00+08:00");
        assertThat(province.report().status()).isEqualTo(201);
    }

    private MvcTestResult get(String who, String path) {
        return mvc.get().uri(path).with(As.user(who)).exchange();
    }

    private Document page(String who, String path) throws Exception {
        var result = get(who, path);
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    @Test
    void a_line_bears_the_mark_the_number_over_there_and_a_link() throws Exception {
        var list = page(MANAGER, "/desk?view=open&system=tzxm&dueBefore=2025-06-04");
        var row = list.select("tbody tr:contains(" + province.number() + ")");
        assertThat(row).hasSize(1);
        assertThat(row.text()).contains("企业投资项目备案", "省级系统", "省投资项目在线审批监管平台（演示）", "已超期", "已收件", "对方：已申报");
        assertThat(row.select("a[href='/desk/outside-cases/tzxm/" + province.number() + "']"))
                .hasSize(1);
        assertThat(row.select("a[rel~=external]").attr("href")).isEqualTo("https://tzxm.yunling.example/");
        assertThat(list.select("#system option[selected]").val()).isEqualTo("tzxm");
    }

    @Test
    void the_number_over_there_finds_it() {
        assertThat(get(MANAGER, "/desk?number=" + province.number()))
                .hasStatus(303)
                .hasRedirectedUrl("/desk/outside-cases/tzxm/" + province.number());
        assertThat(get(OTHER_AGENCY, "/desk?number=" + province.number())).hasStatusOk();
    }

    @Test
    void its_page_tells_everything_and_where_to_act_but_offers_no_act() throws Exception {
        var page = page(MANAGER, "/desk/outside-cases/tzxm/" + province.number());
        assertThat(page.text()).contains("企业投资项目备案", province.number(), "陈晓明", "已申报", "已收件", "到哪里办理", "不能在这里");
        assertThat(page.text()).doesNotContain("11010519491231002X");
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("main a.btn[href='https://tzxm.yunling.example/']"))
                .hasSize(1);
    }

    @Test
    void for_another_agency_there_is_no_such_case() {
        assertThat(get(OTHER_AGENCY, "/desk/outside-cases/tzxm/" + province.number()))
                .hasStatus(404);
        assertThat(get(MANAGER, "/desk/outside-cases/tzxm/NO-SUCH")).hasStatus(404);
        assertThat(get(MANAGER, "/desk/outside-cases/no-such/" + province.number()))
                .hasStatus(404);
        assertThat(get("fengxue", "/desk/outside-cases/tzxm/" + province.number()))
                .hasStatus(403);
    }

    @Test
    void statistics_count_it_apart_and_every_figure_opens_it() throws Exception {
        var page = page(MANAGER, "/reports?unit=month&on=2025-06-15");
        var table = page.select("#outside ~ .table-scroll").first();
        assertThat(table.select("thead th").eachText()).containsExactly("机关", "收件", "受理", "办结", "超期办结", "期末在办", "在办超期");
        var row = table.select("tbody tr:contains(清和县行政审批局) td");
        int received = Integer.parseInt(row.get(0).text());
        assertThat(received)
                .isEqualTo(count("received_on BETWEEN DATE '2025-06-01' AND DATE '2025-06-30'"))
                .isPositive();
        assertThat(Integer.parseInt(row.get(5).text()))
                .isEqualTo(count("received_on <= DATE '2025-06-30' AND coalesce(decided_on, ended_on) IS NULL"
                        + " AND due_on < DATE '2025-06-30'"));
        assertThat(page.select(".definitions").text()).contains("外部在办超期", "期限届满日已过");
        String address = row.get(5).select("a").attr("href");
        String opened = "";
        for (var at = address; !at.isEmpty(); ) {
            var list = page(MANAGER, at);
            opened += list.select("tbody").text();
            at = list.select("a[rel=next]").attr("href");
        }
        assertThat(opened).contains(province.number(), "省投资项目在线审批监管平台（演示）", "对方：已申报", "超期");
        assertThat(page(OTHER_AGENCY, "/reports?unit=month&on=2025-06-15").select("#outside"))
                .isEmpty();
    }

    private int count(String condition) {
        return jdbc.sql(
                        "SELECT count(*) FROM cases.outside_case WHERE " + condition
                                + " AND agency_id = (SELECT id FROM agencies.agency WHERE name = '清和县行政审批局' AND region_code = ?)")
                .param(agencies.home().code())
                .query(Integer.class)
                .single();
    }

    @Test
    void an_overdue_one_is_listed_as_such_and_its_reason_is_owed_elsewhere() throws Exception {
        var row = page(MANAGER, "/desk/delays").select("tbody tr:contains(" + province.number() + ")");
        assertThat(row.text()).contains("省投资项目在线审批监管平台（演示）", "已申报", "2025年6月3日届满", "超期");
        assertThat(page(OTHER_AGENCY, "/desk/delays").text()).doesNotContain(province.number());
    }

    @Test
    void an_administrator_registers_a_system_and_says_what_its_words_mean() throws Exception {
        assertThat(get("wangfang", "/admin/outside-systems")).hasStatus(403);
        assertThat(page("admin", "/admin/outside-systems").text()).contains("省投资项目在线审批监管平台（演示）", "已赋码受理 → 已受理");
        var fields = Map.of(
                "code", "jiaoguan",
                "name", "公安交通管理综合服务平台（测试）",
                "kind", "VERTICAL",
                "clientId", "demo-province",
                "homeUrl", "http://plain.example/",
                "words-SUBMITTED", "已提交；已排队",
                "words-ACCEPTED", "已排队");
        var refused = post("/admin/outside-systems", fields);
        assertThat(refused).hasStatus(422);
        var again = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(again.select(".error-summary").text()).contains("https://", "只能对应一个状态");
        assertThat(again.select("#words-SUBMITTED").val()).isEqualTo("已提交；已排队");
        var right = new java.util.HashMap<>(fields);
        right.put("homeUrl", "https://jiaoguan.example/");
        right.put("words-ACCEPTED", "受理中");
        assertThat(post("/admin/outside-systems", right)).hasStatus(303);
        assertThat(post("/admin/outside-systems", right)).hasStatus(409);
        var form = page("admin", "/admin/outside-systems/jiaoguan");
        assertThat(form.select("#words-SUBMITTED").val()).isEqualTo("已提交；已排队");
        right.put("version", form.select("input[name=version]").val());
        right.put("words-REVIEW", "审核");
        assertThat(post("/admin/outside-systems/jiaoguan", right)).hasStatus(303);
        assertThat(post("/admin/outside-systems/jiaoguan", right))
                .as("a form that is out of date")
                .hasStatus(409);
        assertThat(page("admin", "/admin/outside-systems").text()).contains("审核 → 审查中");
        assertThat(post("/admin/outside-systems/jiaoguan/end", Map.of())).hasStatus(409);
        assertThat(post("/admin/outside-systems/jiaoguan/end", Map.of("why", "系统下线")))
                .hasStatus(303);
        assertThat(page("admin", "/admin/outside-systems/jiaoguan").text()).contains("已经停用");
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(As.user("admin"));
        fields.forEach(request::param);
        return request.exchange();
    }
}

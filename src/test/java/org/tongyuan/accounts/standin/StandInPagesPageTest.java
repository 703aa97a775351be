package org.tongyuan.accounts.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tongyuan.As;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.TestStaff;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.Ids;

@TongyuanTest
class StandInPagesPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Agencies agencies;

    @Autowired
    TestTime time;

    private final String mark = Ids.next().toString().substring(24);
    private final String a = "hao-" + mark;
    private final String b = "bai-" + mark;
    private UUID deputy;

    @BeforeEach
    void two_people() {
        time.set(LocalDate.of(2026, 11, 2));
        UUID agency = agencies.byName("990122", "清和县交通运输局").orElseThrow().id();
        TestStaff.add(jdbc, a, "郝" + mark, agency, Role.WINDOW_OFFICER);
        deputy = TestStaff.add(jdbc, b, "白" + mark, agency, Role.DISCLOSURE_OFFICER);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_stand_in_is_named_and_passes_where_their_own_role_does_not() throws Exception {
        assertThat(get(b, "/desk/intake")).hasStatus(403);
        assertThat(name(a, deputy, "2026-11-02", "2026-11-06"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/my/stand-ins");
        assertThat(page(get(a, "/my/stand-ins")).text()).contains("白" + mark + " 代我", "代岗中", "全部办件工作");
        var own = page(get(b, "/my/stand-ins"));
        assertThat(own.text()).contains("今天您代 郝" + mark, "至 2026年11月6日", "郝" + mark + "（由白" + mark + "代）");
        assertThat(own.select(".site-user").text()).isEqualTo("白" + mark + "（代郝" + mark + "）");
        assertThat(own.select(".site-nav a[href=/desk/intake]")).hasSize(1);
        assertThat(get(b, "/desk/intake")).hasStatusOk();
        time.set(LocalDate.of(2026, 11, 7));
        assertThat(get(b, "/desk/intake")).hasStatus(403);
        assertThat(page(get(b, "/my/stand-ins")).text()).contains("已到期").doesNotContain("今天您代");
    }

    @Test
    void a_refused_route_says_that_the_time_is_over() throws Exception {
        name(a, deputy, "2026-11-02", "2026-11-06");
        time.set(LocalDate.of(2026, 11, 7));
        var answer = get(b, "/desk/intake");
        assertThat(answer).hasStatus(403);
        assertThat(answer.getRequest().getAttribute("refusal")).asString().contains("您代郝" + mark + "的岗已于2026年11月6日到期");
        assertThat(jdbc.sql("SELECT count(*) FROM journal.entry WHERE act = 'STAND_IN_REFUSED' AND details ->> 'why' ="
                                + " 'RUN_OUT' AND actor_id = ?")
                        .param(deputy.toString())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void a_conflict_is_told_on_the_form_and_what_was_typed_is_kept() throws Exception {
        assertThat(leave(b, "2026-11-04", "2026-11-05")).hasStatus3xxRedirection();
        var answer = name(a, deputy, "2026-11-02", "2026-11-06");
        assertThat(answer).hasStatus(409);
        var page = page(answer);
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.select(".error-summary").text()).contains("白" + mark + "在代岗的日子里也请假");
        assertThat(page.select("#reason").val()).isEqualTo("外出培训");
        assertThat(page.select("#deputyId option[selected]").val()).isEqualTo(deputy.toString());
    }

    @Test
    void a_wrong_shape_comes_back_with_422() throws Exception {
        var answer = mvc.post()
                .uri("/my/stand-ins")
                .with(As.user(a))
                .param("when", "ALWAYS")
                .param("fromDay", "2026-02-30")
                .param("toDay", "")
                .param("scope", "NAMED")
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select(".error-summary a").eachAttr("href"))
                .contains("#deputyId", "#fromDay", "#toDay", "#permissions", "#reason");
        var leave = mvc.post()
                .uri("/my/leaves")
                .with(As.user(a))
                .param("fromDay", "x")
                .exchange();
        assertThat(leave).hasStatus(422);
        assertThat(page(leave).select(".error-summary a").eachAttr("href")).contains("#kind", "#fromDay", "#toDay");
        assertThat(mvc.post()
                        .uri("/my/stand-ins")
                        .with(As.user(a))
                        .param("deputyId", "nonsense")
                        .exchange())
                .hasStatus(400);
    }

    @Test
    void leave_is_called_off_again() throws Exception {
        leave(a, "2026-11-02", "2026-11-03");
        var list = page(get(a, "/my/stand-ins"));
        assertThat(list.text()).contains("请假中", "年休假");
        String end = list.select("form[action^=/my/leaves/]").attr("action");
        assertThat(mvc.post().uri(end).with(As.user(b)).exchange()).hasStatus(403);
        assertThat(mvc.post().uri(end).with(As.user(a)).exchange()).hasStatus3xxRedirection();
        assertThat(page(get(a, "/my/stand-ins")).text()).contains("已销假");
    }

    @Test
    void the_manager_and_the_overseer_have_their_list() throws Exception {
        assertThat(get("wuxia", "/admin/stand-ins")).hasStatusOk();
        assertThat(page(get("wuxia", "/admin/stand-ins/new"))
                        .select("input[name=permissions] + label")
                        .eachText())
                .as("every permission that can be lent has its word in accounts.properties")
                .hasSameSizeAs(Lendable.nameable())
                .noneMatch(label -> label.startsWith("permission."));
        assertThat(get("wuxia", "/admin/leaves/new")).hasStatusOk();
        name(a, deputy, "2026-11-02", "2026-11-06");
        var all = page(get("gaofeng", "/admin/stand-ins"));
        assertThat(all.text()).contains("白" + mark + " 代 郝" + mark, "清和县交通运输局");
        assertThat(all.select("a[href=/admin/stand-ins/new]")).isEmpty();
        assertThat(page(get("wuxia", "/admin/stand-ins")).text()).doesNotContain(mark);
        assertThat(get("gaofeng", "/admin/stand-ins/new")).hasStatus(403);
        String end = all.select("article:contains(" + mark + ") form").attr("action");
        assertThat(mvc.post().uri(end).with(As.user("wuxia")).param("why", "x").exchange())
                .hasStatus(403);
        assertThat(mvc.post().uri(end).with(As.user("gaofeng")).exchange())
                .hasStatus(409)
                .bodyText()
                .contains("请填写终止的原因");
        assertThat(mvc.post()
                        .uri(end)
                        .with(As.user("gaofeng"))
                        .param("why", "检查")
                        .exchange())
                .hasStatus3xxRedirection();
    }

    @Test
    void citizens_and_administrators_have_no_such_pages() {
        assertThat(get("zhangwei", "/my/stand-ins")).hasStatus(403);
        assertThat(get("qianjin", "/my/stand-ins")).hasStatus(403);
        assertThat(get("hejing", "/my/stand-ins")).hasStatusOk();
    }

    private MvcTestResult get(String login, String path) {
        return mvc.get().uri(path).with(As.user(login)).exchange();
    }

    private MvcTestResult name(String login, UUID deputy, String from, String to) {
        return mvc.post()
                .uri("/my/stand-ins")
                .with(As.user(login))
                .param("deputyId", deputy.toString())
                .param("when", "ALWAYS")
                .param("fromDay", from)
                .param("toDay", to)
                .param("scope", "ALL")
                .param("reason", "外出培训")
                .exchange();
    }

    private MvcTestResult leave(String login, String from, String to) {
        return mvc.post()
                .uri("/my/leaves")
                .with(As.user(login))
                .param("kind", "ANNUAL")
                .param("fromDay", from)
                .param("toDay", to)
                .exchange();
    }

    private static Document page(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}

package org.tongyuan.cases.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.SealSource;

/** 首问负责: whoever was asked first is responsible until somebody else accepts. */
@TongyuanTest
class ReferralPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    List<SealSource> seals;

    @LocalServerPort
    int port;

    private Window window;
    private Window agency;

    @BeforeEach
    void people() {
        window = new Window(mvc, "wangfang");
        agency = new Window(mvc, "lijianguo");
    }

    /** A case that came through an application: nobody was asked yet. */
    private String untouched() throws Exception {
        return CasesClient.whole(port)
                .submit(DemoItem.FOOD_LICENCE.code(agencies), List.of(), CasesClient.key())
                .body()
                .get("number")
                .asString();
    }

    private String taken_in_at_the_window() throws Exception {
        String person = window.person("陈晓明 11010519491231002X").split("/")[3];
        return window.done("/desk/intake/" + person + "/items/" + DemoItem.FOOD_LICENCE.code(agencies), Map.of())
                .split("/")[3];
    }

    private String market() {
        return agencies.byName(agencies.home().code(), "清和县市场监督管理局")
                .orElseThrow()
                .id()
                .toString();
    }

    private String duty(Window who, String number) throws Exception {
        return who.page("/desk/cases/" + number)
                .select("section:has(#duty-heading)")
                .text();
    }

    private String passedOn(String number) throws Exception {
        return window.done("/desk/cases/" + number + "/referrals", Map.of("to", market(), "note", "请答复现场核查怎么准备"));
    }

    private String question() throws Exception {
        String asked = "冷库要不要另外办证 " + UUID.randomUUID();
        window.done("/desk/advice", Map.of("question", asked, "answer", "已请业务科室答复"));
        return jdbc.sql("SELECT id FROM cases.advice WHERE question = ?")
                .param(asked)
                .query(UUID.class)
                .single()
                .toString();
    }

    @Test
    void the_officer_asked_first_stays_responsible_until_the_other_desk_accepts() throws Exception {
        String number = taken_in_at_the_window();
        assertThat(duty(window, number)).contains("现在由王芳负责", "首问责任人", "不归我办，转交");
        assertThat(duty(agency, number)).doesNotContain("转交");
        String referral = passedOn(number);
        assertThat(window.page(referral).text()).contains("待接手", "请答复现场核查怎么准备", "现在负责 王芳");
        assertThat(duty(window, number)).contains("现在由王芳负责", "待接手", "已转交清和县市场监督管理局");
        assertThat(agency.page("/desk/referrals").text()).contains(number, "待接手");
        assertThat(agency.page("/desk/counter").text()).containsPattern("首问负责：待接手 \\d+ 件");
        assertThat(window.post(referral + "/acceptance", Map.of()))
                .as("not by the giver")
                .hasStatus(403);
        agency.done(referral + "/acceptance", Map.of("acceptNote", "已电话联系"));
        assertThat(duty(window, number)).contains("现在由李建国负责", "清和县市场监督管理局，接手", "转交经过");
        assertThat(agency.page(referral).text()).contains("已接手", "李建国：已电话联系");
        assertThat(agency.post(referral + "/acceptance", Map.of())).as("once").hasStatus(409);
        assertThat(window.get("/desk/cases/" + number + "/referrals/new"))
                .as("it is theirs now")
                .hasStatus(403);
    }

    @Test
    void what_is_given_back_or_taken_back_leaves_everything_as_it_was() throws Exception {
        String number = taken_in_at_the_window();
        String referral = passedOn(number);
        var again = agency.again(referral + "/return", Map.of("why", " "));
        assertThat(again.select(".error-summary a").eachAttr("href")).containsExactly("#why");
        agency.done(referral + "/return", Map.of("why", "应由窗口先补齐材料"));
        assertThat(duty(window, number)).contains("现在由王芳负责", "不归我办，转交");
        assertThat(window.page(referral).text()).contains("已退回", "应由窗口先补齐材料");
        String second = passedOn(number);
        assertThat(window.post("/desk/cases/" + number + "/referrals", Map.of("to", market(), "note", "再转一次")))
                .as("one at a time")
                .hasStatus(409);
        assertThat(agency.post(second + "/withdrawal", Map.of())).hasStatus(403);
        window.done(second + "/withdrawal", Map.of());
        assertThat(window.page(second).text()).contains("已收回");
        assertThat(agency.post(second + "/acceptance", Map.of())).hasStatus(409);
    }

    @Test
    void nobody_is_responsible_for_what_came_in_online_until_somebody_deals_with_it() throws Exception {
        String number = untouched();
        assertThat(duty(window, number)).contains("还没有人经办");
        window.done("/desk/advice", Map.of("number", number, "question", "什么时候现场核查", "answer", "受理后三天内"));
        assertThat(duty(agency, number)).contains("现在由王芳负责", "首问责任人");
    }

    @Test
    void a_question_goes_to_an_agency_that_has_nothing_to_do_with_it_otherwise() throws Exception {
        String question = question();
        var form = window.page("/desk/advice/" + question + "/referrals/new");
        assertThat(form.text()).contains("冷库要不要另外办证", "现在负责 王芳");
        var health = form.select("#to option:contains(清和县卫生健康局)");
        assertThat(health).hasSize(1);
        String referral =
                window.done("/desk/advice/" + question + "/referrals", Map.of("to", health.val(), "note", "窗口答不准"));
        var other = new Window(mvc, "zhaomin");
        assertThat(other.page(referral).text()).contains("冷库要不要另外办证", "窗口答不准");
        assertThat(agency.get(referral)).as("a third agency").hasStatus(404);
        assertThat(window.page("/desk/advice").text()).contains("转清和县卫生健康局，待接手");
        other.done(referral + "/acceptance", Map.of());
        String back = other.done(
                "/desk/advice/" + question + "/referrals",
                Map.of(
                        "to",
                        other.page("/desk/advice/" + question + "/referrals/new")
                                .select("#to option:contains(清和县政务服务中心)")
                                .val(),
                        "note",
                        "已答复，请窗口告诉申请人"));
        assertThat(other.page(back).text()).contains("现在负责 赵敏");
    }

    @Test
    void within_an_agency_it_goes_to_a_colleague_by_name() throws Exception {
        String number = untouched();
        var options = agency.page("/desk/cases/" + number + "/referrals/new").select("#to option");
        assertThat(options.eachText())
                .contains("陈志强（清和县市场监督管理局）", "清和县政务服务中心（当班人员）")
                .doesNotContain("李建国（清和县市场监督管理局）", "清和县卫生健康局（当班人员）");
        String chen = options.stream()
                .filter(o -> o.text().startsWith("陈志强"))
                .findFirst()
                .orElseThrow()
                .val();
        String referral = agency.done("/desk/cases/" + number + "/referrals", Map.of("to", chen, "note", "请审批岗答复"));
        assertThat(new Window(mvc, "heping").post(referral + "/acceptance", Map.of()))
                .as("another colleague")
                .hasStatus(403);
        new Window(mvc, "chenzhiqiang").done(referral + "/acceptance", Map.of());
        assertThat(duty(agency, number)).contains("现在由陈志强负责");
    }

    @Test
    void a_form_that_says_too_little_or_too_much_comes_back_as_it_was() throws Exception {
        String number = taken_in_at_the_window();
        String path = "/desk/cases/" + number + "/referrals";
        var again = window.again(path, Map.of("to", UUID.randomUUID().toString(), "note", "为什么转"));
        assertThat(again.select(".error-summary a").eachAttr("href")).containsExactly("#to");
        assertThat(again.getElementById("note").text()).isEqualTo("为什么转");
        assertThat(again.title()).startsWith("错误：");
        again = window.again(path, Map.of("to", market(), "note", ""));
        assertThat(again.select("#to option[selected]").val()).isEqualTo(market());
        assertThat(window.again(path, Map.of("to", market(), "note", "长".repeat(501)))
                        .text())
                .contains("不超过 500 个字");
        String referral = passedOn(number);
        assertThat(agency.again(referral + "/acceptance", Map.of("acceptNote", "长".repeat(501)))
                        .text())
                .contains("不超过 500 个字");
        assertThat(window.get("/desk/advice/" + UUID.randomUUID() + "/referrals/new"))
                .hasStatus(404);
        assertThat(new Window(mvc, "sunli").get("/desk/cases/" + number + "/referrals/new"))
                .as("another agency")
                .hasStatus(404);
    }

    @Test
    void sending_the_form_twice_hands_it_on_once() throws Exception {
        String number = taken_in_at_the_window();
        var fields = new HashMap<>(
                Map.of("to", market(), "note", "请答复", "_once", UUID.randomUUID().toString()));
        String first = window.done("/desk/cases/" + number + "/referrals", fields);
        assertThat(window.done("/desk/cases/" + number + "/referrals", fields)).isEqualTo(first);
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM cases.referral r JOIN cases.case_file c ON c.id = r.case_id WHERE c.number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_nobody_took_in_time_is_listed_for_the_manager() throws Exception {
        String number = taken_in_at_the_window();
        String id = passedOn(number).split("/")[3];
        var manager = new Window(mvc, "wuxia");
        assertThat(manager.page("/desk/referrals?view=OVERDUE").text()).doesNotContain(number);
        assertThat(manager.get("/desk/referrals?view=NO-SUCH")).hasStatus(400);
        String due = jdbc.sql("SELECT due_on FROM cases.referral WHERE id = ?::uuid")
                .param(id)
                .query(String.class)
                .single();
        jdbc.sql("UPDATE cases.referral SET due_on = '2026-01-05' WHERE id = ?::uuid")
                .param(id)
                .update();
        var list = manager.page("/desk/referrals?view=OVERDUE");
        assertThat(list.select("tr:contains(" + number + ")").text()).contains("2026年1月5日", "逾期", "王芳");
        assertThat(manager.page("/desk/counter").text()).contains("逾期未接手");
        assertThat(manager.page("/desk/referrals/" + id).select("form[action*=referrals]"))
                .as("the manager looks on")
                .isEmpty();
        assertThat(new Window(mvc, "sunli").page("/desk/referrals?view=OVERDUE").text())
                .doesNotContain(number);
        jdbc.sql("UPDATE cases.referral SET due_on = ?::date WHERE id = ?::uuid")
                .params(due, id)
                .update();
        window.done("/desk/referrals/" + id + "/withdrawal", Map.of());
    }

    @Test
    void the_journal_knows_who_handed_it_on_but_not_what_was_said() throws Exception {
        String id = passedOn(taken_in_at_the_window()).split("/")[3];
        var entry = journal.of(new Subject("referral", id)).getLast().entry();
        assertThat(entry.act()).isEqualTo("RESPONSIBILITY_REFERRED");
        assertThat(entry.details().toString()).doesNotContain("现场核查").contains("due", "number");
        assertThat(jdbc.sql("SELECT note FROM cases.referral WHERE id = ?::uuid")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain("现场核查");
        var found = new HashMap<String, String>();
        seals.stream().filter(s -> s.kind().equals("referral")).forEach(s -> s.forEachSeal(found::put));
        assertThat(found.get(id)).isEqualTo(entry.seal());
        agency.done("/desk/referrals/" + id + "/acceptance", Map.of());
        var taken = journal.of(new Subject("referral", id)).getLast().entry();
        assertThat(taken.act()).isEqualTo("RESPONSIBILITY_TAKEN");
        assertThat(taken.seal()).isNotEqualTo(entry.seal());
    }
}

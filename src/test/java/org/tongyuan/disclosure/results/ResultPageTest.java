package org.tongyuan.disclosure.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.disclosure.DisclosureDesk;
import org.tongyuan.items.Items;

@TongyuanTest
@Transactional
class ResultPageTest {

    private static final String RESULTS = "/desk/disclosure/results";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CollectResults collect;

    @Autowired
    Results results;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Items items;

    @Autowired
    Persons persons;

    @Autowired
    Agencies agencies;

    @Autowired
    TestTime time;

    private DisclosureDesk desk;
    private UUID result;

    @BeforeEach
    void a_granted_licence() {
        time.set(LocalDate.of(2026, 3, 9));
        desk = new DisclosureDesk(mvc);
        var food = items.inForce(DemoItem.FOOD_LICENCE.code(agencies)).orElseThrow();
        var decided = new DecidedCase(jdbc, items, persons);
        result = DecidedCase.take(
                collect, results, decided.of(food, DecidedCase.PERSON, "GRANT", LocalDate.of(2026, 3, 2), null));
    }

    @AfterEach
    void real_time() {
        time.reset();
    }

    @Test
    void the_queue_shows_what_is_due_and_only_to_whom_it_concerns() {
        assertThat(desk.get("hejing", RESULTS)).hasStatusOk().bodyText().contains("结果公开", "待办理", "双公示");
        assertThat(desk.get("hejing", RESULTS + "/" + result))
                .hasStatusOk()
                .bodyText()
                .contains("李**", "2026年3月30日", "还没有记录个人信息保护影响评估");
        assertThat(desk.get("hanbing", RESULTS + "/" + result))
                .as("the deciding agency's own")
                .hasStatusOk();
        assertThat(desk.get("wangfang", RESULTS)).hasStatus(403);
        assertThat(mvc.get().uri(RESULTS)).hasStatus(303);
        assertThat(desk.get("hejing", RESULTS + "/00000000-0000-0000-0000-000000000001"))
                .hasStatus(404);
    }

    @Test
    void what_is_missing_is_said_beside_its_field() throws Exception {
        assertThat(desk.post("hejing", RESULTS + "/" + result + "/record", Map.of()))
                .hasStatus(409)
                .bodyText()
                .contains("还没有记录个人信息保护影响评估");
        assertThat(desk.post("hejing", RESULTS + "/" + result + "/assessment", Map.of()))
                .hasStatus(422);
        var long1 = desk.post("hejing", RESULTS + "/" + result + "/assessment", Map.of("assessment", "长".repeat(1001)));
        assertThat(long1).hasStatus(422);
        assertThat(Jsoup.parse(long1.getResponse().getContentAsString())
                        .select("#assessment")
                        .text())
                .as("what was typed is kept")
                .hasSize(1001);
        assertThat(desk.post(
                        "hejing", RESULTS + "/" + result + "/social-impact", Map.of("some", "true", "impact", "x")))
                .hasStatus(409);
        assertThat(desk.post("xuning", RESULTS + "/" + result + "/assessment", Map.of("assessment", "x")))
                .hasStatus(403);
        assertThat(desk.post("hejing", RESULTS + "/" + result + "/take-down", Map.of("take-down", "x")))
                .hasStatus(403);
        assertThat(desk.post("fangyuan", RESULTS + "/" + result + "/take-down", Map.of("take-down", "x")))
                .hasStatus(409);
    }

    @Test
    void several_are_assessed_prepared_and_left_together() {
        assertThat(desk.post("hejing", RESULTS + "/batch", Map.of("act", "ASSESS", "text", "风险低")))
                .hasStatus(422)
                .bodyText()
                .contains("请选择要一起办理的结果");
        assertThat(desk.post("hejing", RESULTS + "/batch", Map.of("result", result.toString(), "act", "LEAVE")))
                .hasStatus(422)
                .bodyText()
                .contains("请写明不公开的理由");
        var refused = desk.post("hejing", RESULTS + "/batch", Map.of("result", result.toString(), "act", "PREPARE"));
        assertThat(refused).hasStatus(303);
        assertThat(String.valueOf(refused.getMvcResult().getFlashMap().get("refused")))
                .contains("还没有记录个人信息保护影响评估");
        assertThat(desk.post(
                        "hejing",
                        RESULTS + "/batch",
                        Map.of("result", result.toString(), "act", "ASSESS", "text", "风险低")))
                .hasStatus(303);
        assertThat(desk.post("hejing", RESULTS + "/batch", Map.of("result", result.toString(), "act", "PREPARE")))
                .hasStatus(303);
        assertThat(results.require(result).standing()).isEqualTo(Standing.IN_PREPARATION);
    }

    @Test
    void what_is_left_unpublished_can_be_taken_up_again() {
        assertThat(desk.post("hejing", RESULTS + "/" + result + "/exclusion", Map.of("exclusion", "涉及商业秘密")))
                .hasStatus(303);
        assertThat(desk.get("hejing", RESULTS + "/" + result)).bodyText().contains("涉及商业秘密", "何静", "回到待办理");
        assertThat(desk.get("hejing", RESULTS + "?standing=LEFT_OUT")).hasStatusOk();
        assertThat(desk.post("hejing", RESULTS + "/" + result + "/inclusion", Map.of()))
                .hasStatus(303);
        assertThat(results.require(result).standing()).isEqualTo(Standing.WAITING);
    }

    @Test
    void a_rule_is_written_with_everything_it_needs() {
        assertThat(desk.get("hejing", RESULTS + "/rules")).hasStatusOk();
        assertThat(desk.post("hejing", RESULTS + "/rules", Map.of("name", "x")))
                .hasStatus(422)
                .bodyText()
                .contains("请填写个人信息保护影响评估", "请填写生效日期");
        assertThat(desk.post("hejing", RESULTS + "/rules", fields("2026-03-01", "2026-02-01")))
                .hasStatus(409)
                .bodyText()
                .contains("到期日期早于");
        var made = desk.post("hejing", RESULTS + "/rules", fields("2026-03-01", "2026-12-31"));
        assertThat(made).hasStatus(303);
        String rule = String.valueOf(made.getResponse().getHeader("Location"));
        assertThat(desk.get("hejing", rule)).hasStatusOk().bodyText().contains("待审查", "各机关");
        assertThat(desk.post("fangyuan", rule + "/approval", Map.of()))
                .as("nobody examined it")
                .hasStatus(409)
                .bodyText()
                .contains("还没有经过保密审查");
        assertThat(desk.post("hejing", rule + "/review", Map.of("basis", "x"))).hasStatus(403);
        assertThat(desk.post("xuning", rule + "/review", Map.of())).hasStatus(422);
        assertThat(desk.post("hanbing", RESULTS + "/rules", fields("2026-03-01", "2026-12-31")))
                .as("for every agency: only the office in charge")
                .hasStatus(403);
        assertThat(desk.post("fangyuan", rule + "/ending", Map.of())).hasStatus(422);
        assertThat(desk.post("fangyuan", rule + "/ending", Map.of("ending", "不再需要")))
                .hasStatus(303);
        assertThat(desk.get("hejing", rule)).bodyText().contains("已停用", "不再需要");
    }

    @Test
    void the_lists_and_the_standard_catalogue_are_tables_to_take_away() throws Exception {
        for (String path : new String[] {RESULTS + "/licences.xlsx", RESULTS + "/penalties.xlsx"}) {
            var file = desk.get("hejing", path);
            assertThat(file).hasStatusOk();
            assertThat(firstCell(file.getResponse().getContentAsByteArray())).isEqualTo("行政相对人名称");
        }
        var standard = mvc.get().uri("/disclosure/standard-catalogue.xlsx").exchange();
        assertThat(standard).hasStatusOk();
        assertThat(firstCell(standard.getResponse().getContentAsByteArray())).isEqualTo("序号");
        var page = mvc.get().uri("/disclosure/standard-catalogue").exchange();
        assertThat(page).hasStatusOk();
        var table = Jsoup.parse(page.getResponse().getContentAsString());
        assertThat(table.select("thead th").eachText())
                .contains("公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "公开方式", "公开层级");
        assertThat(table.select("tbody").text()).contains("清和县民政局", "二十条第一项", "20 个工作日", "县级", "最低生活保障");
    }

    @Test
    void everybody_may_look_through_what_is_published() {
        assertThat(mvc.get().uri("/disclosure/results"))
                .hasStatusOk()
                .bodyText()
                .contains("办理结果公开");
        assertThat(mvc.get().uri("/disclosure/results?query=%25_\\&kind=PENALTY"))
                .hasStatusOk()
                .bodyText()
                .contains("没有符合条件的结果");
        assertThat(mvc.get().uri("/disclosure")).bodyText().contains("办理结果", "公开标准目录");
    }

    @Test
    void what_the_lists_ask_for_and_that_a_decision_fell_are_written_down_on_the_page() throws Exception {
        jdbc.sql("UPDATE disclosure.result SET kind = 'PENALTY' WHERE id = ?")
                .param(result)
                .update();
        String page = RESULTS + "/" + result;
        assertThat(desk.get("hejing", page)).hasStatusOk().bodyText().contains("补充双公示信息", "罚款金额（元）");
        var wrong = desk.post("hejing", page + "/detail", Map.of("fine", "五千", "permits", "许可证甲"));
        assertThat(wrong).hasStatus(422).bodyText().contains("请用数字填写金额", "许可证甲");
        assertThat(desk.post("hejing", page + "/detail", Map.of("fine", "5000")))
                .hasStatus(422)
                .bodyText()
                .contains("请至少选择一个处罚类别");
        assertThat(desk.post(
                        "hejing",
                        page + "/detail",
                        Map.of("fine", "5000", "penalties", "FINE", "shownUntil", "2027-03-02")))
                .hasStatus(303);
        assertThat(desk.get("hejing", page)).bodyText().contains("罚款", "5000.00 元", "2027年3月2日");
        assertThat(desk.post("hejing", page + "/voiding", Map.of("as", "RECALLED")))
                .hasStatus(422)
                .bodyText()
                .contains("请选择决定变成了什么", "请填写日期", "请写明判决书");
        assertThat(desk.post(
                        "hejing",
                        page + "/voiding",
                        Map.of("as", "INVALID", "voidedOn", "2026-03-09", "ground", "复议决定书1号")))
                .hasStatus(303);
        assertThat(desk.get("hejing", page)).bodyText().contains("复议决定书1号", "决定已失效");
    }

    private static Map<String, String> fields(String from, String until) {
        return Map.of(
                "name",
                "规则",
                "agency",
                "",
                "basis",
                "许可法第四十条",
                "masking",
                "姓名",
                "assessment",
                "风险低",
                "from",
                from,
                "until",
                until);
    }

    private static String firstCell(byte[] file) throws Exception {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read().getFirst().getCellText(0);
        }
    }
}

package org.tongyuan.disclosure.powers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
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
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.disclosure.DisclosureDesk;

@TongyuanTest
@Transactional
class PowerPageTest {

    private static final String DESK = "/desk/disclosure/powers";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTime time;

    private DisclosureDesk desk;
    private String food;

    @BeforeEach
    void a_day_in_march() {
        time.set(LocalDate.of(2026, 3, 9));
        desk = new DisclosureDesk(mvc);
        food = DemoItem.FOOD_LICENCE.code(agencies);
    }

    @AfterEach
    void real_time() {
        time.reset();
    }

    @Test
    void everybody_finds_a_power_by_words_agency_and_kind() {
        assertThat(mvc.get().uri("/disclosure/powers?query=食品经营许可&kind=LICENCE"))
                .hasStatusOk()
                .bodyText()
                .contains("食品经营许可（新办）", food);
        assertThat(mvc.get().uri("/disclosure/powers?kind=PENALTY"))
                .bodyText()
                .contains("对未取得食品生产经营许可")
                .doesNotContain("食品经营许可（新办）");
        assertThat(mvc.get().uri("/disclosure/powers?query=没有这样的职权")).bodyText().contains("没有符合条件的职权");
    }

    @Test
    void a_power_takes_name_basis_and_flow_from_its_item_and_shows_its_risks() throws Exception {
        assertThat(mvc.get().uri("/disclosure/powers/" + food))
                .hasStatusOk()
                .bodyText()
                .contains("食品经营许可（新办）", "行政许可", "食品安全法", "运行流程", "现场核查走过场", "责任岗位", "行使情况");
        assertThat(chart(food)).contains("提出申请", "现场核查", "取得结果");
        String penalty = jdbc.sql("SELECT code FROM disclosure.power WHERE item_code IS NULL ORDER BY code LIMIT 1")
                .query(String.class)
                .single();
        assertThat(chart(penalty)).contains("依职权启动", "办理完毕").doesNotContain("提出申请");
        assertThat(mvc.get().uri("/disclosure/powers/none")).hasStatus(404);
    }

    private String chart(String power) throws Exception {
        var page = mvc.get().uri("/disclosure/powers/" + power).exchange().getResponse();
        return Jsoup.parse(page.getContentAsString())
                .select("figure.flow-figure svg[role=img]")
                .text();
    }

    @Test
    void a_licence_lists_its_exercise_without_names_and_a_benefit_only_counts() throws Exception {
        var licence = page("/disclosure/powers/" + food);
        assertThat(licence).contains("正在办理", "最近准予的", "自然人").doesNotContain("张伟", "刘芳", "孙秀兰");
        var benefit = page("/disclosure/powers/" + DemoItem.MINIMUM_LIVING.code(agencies));
        assertThat(benefit).contains("只公开数量，不逐件列出").doesNotContain("最近准予的");
    }

    @Test
    void a_power_without_an_item_lists_what_was_published_under_its_code_until_it_is_withdrawn() throws Exception {
        String code = "990122310102";
        var power = jdbc.sql("SELECT agency_id FROM disclosure.power WHERE code = ?")
                .param(code)
                .query(UUID.class)
                .single();
        assertThat(page("/disclosure/powers/" + code)).doesNotContain("公开的行使结果");
        String record =
                desk.draft("name", "对某店的行政处罚决定", "category", "06", "keywords", "行政处罚 " + code, "madeOn", "2026-03-02");
        String address = desk.publish(record);
        String id = record.substring(DisclosureDesk.RECORDS.length() + 1);
        assertThat(page("/disclosure/powers/" + code)).as("of another agency").doesNotContain("对某店");
        jdbc.sql("UPDATE disclosure.published SET agency_id = ? WHERE record_id = ?::uuid")
                .params(power, id)
                .update();
        var shown = Jsoup.parse(mvc.get()
                .uri("/disclosure/powers/" + code)
                .exchange()
                .getResponse()
                .getContentAsString());
        assertThat(shown.select("section[aria-labelledby=exercise-heading]").text())
                .contains("公开的行使结果", "对某店的行政处罚决定", "2026年3月2日", "本机关公开的全部行政处罚决定");
        assertThat(shown.select("a[href=" + address + "]")).hasSize(1);
        jdbc.sql(
                        "UPDATE disclosure.published SET standing = 'WITHDRAWN', ended_on = published_on, ended_reason = 'x' WHERE record_id = ?::uuid")
                .param(id)
                .update();
        assertThat(page("/disclosure/powers/" + code)).doesNotContain("对某店");
    }

    @Test
    void other_powers_with_an_item_list_the_results_of_its_cases_that_were_published() throws Exception {
        String benefit = DemoItem.MINIMUM_LIVING.code(agencies);
        String record = desk.draft("name", "最低生活保障公示名单（第三批）", "madeOn", "2026-03-02");
        desk.publish(record);
        String id = record.substring(DisclosureDesk.RECORDS.length() + 1);
        var agency = jdbc.sql("SELECT agency_id FROM disclosure.power WHERE code = ?")
                .param(benefit)
                .query(UUID.class)
                .single();
        jdbc.sql("UPDATE disclosure.published SET agency_id = ? WHERE record_id = ?::uuid")
                .params(agency, id)
                .update();
        jdbc.sql("""
            INSERT INTO disclosure.result (id, case_id, case_number, item_code, item_name, profile, kind, agency_id, region_code,
                natural_person, decision, decided_on, record_id, out_of_time)
            VALUES (gen_random_uuid(), gen_random_uuid(), 'T', ?, '低保', 'BENEFIT', 'WITH_BASIS', ?, '990122', true, 'GRANT', ?, ?::uuid, false)\
            """).params(benefit, agency, LocalDate.of(2026, 3, 4), id).update();
        assertThat(page("/disclosure/powers/" + benefit)).contains("正在办理", "最低生活保障公示名单（第三批）", "2026年3月4日");
    }

    @Test
    void the_counts_are_those_of_the_cases_at_this_moment() throws Exception {
        int before = running();
        jdbc.sql("""
            INSERT INTO cases.case_file (id, number, item_version_id, item_code, item_name, profile, agency_id, region_code,
                applicant_person_id, submitted_by_kind, submitted_by_id, channel, state, received_at, received_on, last_occurred_at,
                acts, version)
            SELECT gen_random_uuid(), 'P-1', item_version_id, item_code, item_name, profile, agency_id, region_code, applicant_person_id,
                'STAFF', 'test', 'WINDOW', 'SUBMITTED', now(), DATE '2026-03-09', now(), 1, 1
            FROM cases.case_file WHERE item_code = ? LIMIT 1\
            """).param(food).update();
        assertThat(running()).isEqualTo(before + 1);
    }

    private int running() throws Exception {
        var page = Jsoup.parse(mvc.get()
                .uri("/disclosure/powers/" + food)
                .exchange()
                .getResponse()
                .getContentAsString());
        return Integer.parseInt(page.select("section[aria-labelledby=exercise-heading] dd")
                .first()
                .text()
                .replace(" 件", ""));
    }

    @Test
    void a_change_is_a_version_that_says_what_was_changed() {
        assertThat(desk.get("hanbing", DESK)).hasStatusOk().bodyText().contains("食品经营许可（新办）");
        var form = fields();
        form.put("object", "食品经营者");
        assertThat(desk.post("hanbing", DESK + "/" + food, form)).hasStatus(303);
        assertThat(desk.get("hanbing", DESK + "/" + food))
                .bodyText()
                .contains("第 2 版", "行使对象由“申请许可的公民、法人和其他组织”改为“食品经营者”", "风险点由 3 个改为 1 个", "机构调整", "韩冰");
        assertThat(desk.post("hanbing", DESK + "/" + food, form))
                .hasStatus(409)
                .bodyText()
                .contains("没有改动");
        assertThat(mvc.get().uri("/disclosure/powers/" + food)).bodyText().contains("食品经营者", "修改情况");
    }

    @Test
    void what_is_wrong_is_said_and_others_powers_are_not_theirs_to_change() throws Exception {
        var form = fields();
        form.put("object", "");
        form.put("post-0", "");
        var wrong = desk.post("hanbing", DESK + "/" + food, form);
        assertThat(wrong).hasStatus(422).bodyText().contains("请填写行使对象", "第 1 个风险点请写全");
        assertThat(Jsoup.parse(wrong.getResponse().getContentAsString())
                        .select("#risk-0")
                        .val())
                .isEqualTo("拖延");
        String hygiene = DemoItem.HYGIENE_LICENCE.code(agencies);
        assertThat(desk.get("hanbing", DESK + "/" + hygiene)).hasStatus(404);
        assertThat(desk.post("hanbing", DESK + "/" + hygiene, fields())).hasStatus(404);
        assertThat(desk.get("hejing", DESK + "/" + hygiene))
                .as("the office in charge")
                .hasStatusOk();
        assertThat(desk.post("fangyuan", DESK + "/" + food, fields())).hasStatus(403);
    }

    @Test
    void a_power_that_is_no_item_says_everything_itself_and_ends_with_a_reason() {
        assertThat(desk.get("hanbing", DESK + "/new")).hasStatusOk();
        assertThat(desk.get("hanbing", DESK + "/new?item=" + food)).hasStatusOk();
        var form = fields();
        form.put("code", "990122310777");
        assertThat(desk.post("hanbing", DESK, form)).hasStatus(422).bodyText().contains("请填写职权名称", "请选择职权类型");
        form.putAll(Map.of("name", "查封违法场所", "kind", "COERCION", "basis", "食品安全法第一百一十条", "flow", "报批\n实施\n送达"));
        assertThat(desk.post("hanbing", DESK, form)).hasStatus(303);
        assertThat(desk.post("hanbing", DESK, form)).hasStatus(409).bodyText().contains("已经在清单里");
        assertThat(mvc.get().uri("/disclosure/powers/990122310777"))
                .bodyText()
                .contains("查封违法场所", "行政强制", "报批")
                .doesNotContain("行使情况");
        assertThat(desk.post("hanbing", DESK + "/990122310777/ending", Map.of()))
                .hasStatus(422);
        assertThat(desk.post("hanbing", DESK + "/990122310777/ending", Map.of("ending", "法律修改")))
                .hasStatus(303);
        assertThat(mvc.get().uri("/disclosure/powers/990122310777")).bodyText().contains("已于2026年3月9日取消", "法律修改");
        assertThat(mvc.get().uri("/disclosure/powers?query=查封违法场所")).bodyText().contains("没有符合条件的职权");
    }

    private String page(String path) throws Exception {
        return Jsoup.parse(mvc.get().uri(path).exchange().getResponse().getContentAsString())
                .select("main")
                .text();
    }

    private static Map<String, String> fields() {
        return new LinkedHashMap<>(Map.of(
                "object",
                "申请许可的公民、法人和其他组织",
                "norms",
                "按办事指南",
                "why",
                "机构调整",
                "risk-0",
                "拖延",
                "level-0",
                "LOW",
                "safeguard-0",
                "提醒",
                "post-0",
                "审查岗"));
    }
}

package org.tongyuan.disclosure.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.TestStaff;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.disclosure.DisclosureDesk;

@TongyuanTest
@Transactional
class CoveragePageTest {

    private static final String COVERAGE = "/desk/disclosure/coverage";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTime time;

    @Autowired
    Agencies agencies;

    @Autowired
    Coverage coverage;

    @Autowired
    StandardCatalogue standard;

    @Autowired
    JdbcClient jdbc;

    private DisclosureDesk desk;
    private UUID agency;

    @BeforeEach
    void an_agency_that_has_published_nothing() {
        time.set(LocalDate.of(2029, 3, 12));
        desk = new DisclosureDesk(mvc);
        agency = agencies.byName("990122", "清和县残疾人联合会").orElseThrow().id();
    }

    @AfterEach
    void real_time() {
        time.reset();
    }

    @Test
    void the_general_office_says_what_an_agency_has_to_publish_and_the_board_counts_what_it_lacks() throws Exception {
        String address = COVERAGE + "/" + agency;
        assertThat(desk.post("fangyuan", address, Map.of("due-01", "yes", "due-03", "yes")))
                .hasStatus(303);
        assertThat(standing()).satisfies(s -> {
            assertThat(s.should()).isEqualTo(2);
            assertThat(s.missing()).isEqualTo(2);
        });
        desk.publish(desk.draft("agency", agency.toString(), "category", "03"));
        assertThat(standing()).satisfies(s -> {
            assertThat(s.has()).isEqualTo(1);
            assertThat(s.records()).isEqualTo(1);
            assertThat(s.latest()).isEqualTo(LocalDate.of(2029, 3, 12));
            assertThat(s.late()).as("made 2026-03-02, public three years later").isEqualTo(1);
        });
        desk.draft("agency", agency.toString());
        assertThat(standing().overdue()).isEqualTo(1);
        var board = Jsoup.parse(desk.get("hejing", COVERAGE).getResponse().getContentAsString());
        assertThat(board.select("tr:contains(清和县残疾人联合会)").text()).contains("2 1 1 0 1 1 1 2029年3月12日");
        assertThat(desk.get("hejing", address)).hasStatusOk().bodyText().contains("还没有", "形成或者变更时");
    }

    @Test
    void who_has_not_the_charge_sees_the_own_agency_and_assigns_nothing() {
        String login = "cl-" + UUID.randomUUID().toString().substring(0, 8);
        TestStaff.add(jdbc, login, "辛", agency, Role.DISCLOSURE_HEAD);
        assertThat(desk.get(login, COVERAGE)).bodyText().contains("清和县残疾人联合会").doesNotContain("清和县民政局");
        UUID other = agencies.byName("990122", "清和县民政局").orElseThrow().id();
        assertThat(desk.get(login, COVERAGE + "/" + other)).hasStatus(404);
        assertThat(desk.post(login, COVERAGE + "/" + agency, Map.of("due-01", "yes")))
                .hasStatus(403)
                .bodyText()
                .contains("主管部门");
        assertThat(desk.post("hejing", COVERAGE + "/" + agency, Map.of())).hasStatus(403);
    }

    @Test
    void a_duty_has_its_day_limit_audience_period_and_carriers_and_cannot_ask_less_than_the_law() throws Exception {
        String address = COVERAGE + "/" + agency;
        assertThat(desk.post("fangyuan", address, Map.of("due-07", "yes"))).hasStatus(303);
        String duty = address + "/duties/07";
        assertThat(desk.post("fangyuan", duty, Map.of("from", "2026-01-01", "way", "ON_REQUEST")))
                .hasStatus(422)
                .bodyText()
                .contains("不能改为依申请公开");
        assertThat(desk.post("fangyuan", duty, Map.of("from", "2026-01-01", "period", "YEARLY")))
                .hasStatus(422)
                .bodyText()
                .contains("请选择月份");
        assertThat(desk.post("fangyuan", duty, Map.of("from", "", "limit", "OGI_PUBLISH", "days", "30")))
                .hasStatus(422)
                .bodyText()
                .contains("从哪一天起");
        assertThat(desk.post("fangyuan", duty, Map.of("from", "2026-01-01", "limit", "OGI_PUBLISH", "days", "30")))
                .hasStatus(422)
                .bodyText()
                .contains("不能超过法定期限");
        assertThat(desk.post("fangyuan", duty, Map.of("from", "2026-01-01", "limit", "OGI_PUBLISH")))
                .hasStatus(422)
                .bodyText()
                .contains("20 日（自然日）");
        assertThat(desk.post("fangyuan", duty, Map.of("from", "2026-01-01", "carrier-99", "yes")))
                .hasStatus(422)
                .bodyText()
                .contains("请写明是什么渠道");
        assertThat(desk.post(
                        "fangyuan",
                        duty,
                        Map.of(
                                "from",
                                "2026-01-01",
                                "limit",
                                "BUD_UNIT_PUBLISH",
                                "days",
                                "10",
                                "period",
                                "YEARLY",
                                "month",
                                "2",
                                "carrier-02",
                                "yes",
                                "carrier-99",
                                "yes",
                                "other",
                                "残疾人服务站")))
                .hasStatus(303);
        assertThat(desk.post("fangyuan", duty, Map.of("from", "2026-01-01", "period", "MONTHLY", "audience-06", "yes")))
                .as("fewer people")
                .hasStatus(422);
        var page = Jsoup.parse(desk.get("fangyuan", duty).getResponse().getContentAsString());
        assertThat(page.select("dl").text())
                .contains("2026年1月1日", "部门批复之日起 10 日（自然日）内", "每年 2 月", "全社会", "主动", "政府网站、政府公报、公开查阅点、残疾人服务站");
        assertThat(page.select("input[type=checkbox]")).isNotEmpty();
    }

    @Test
    void a_date_that_passed_without_a_record_is_late_and_each_number_opens_what_it_counts() throws Exception {
        String address = COVERAGE + "/" + agency;
        time.set(LocalDate.of(2026, 5, 18));
        assertThat(desk.post("fangyuan", address, Map.of("due-04", "yes"))).hasStatus(303);
        assertThat(desk.post(
                        "fangyuan",
                        address + "/duties/04",
                        Map.of("from", "2026-01-15", "period", "MONTHLY", "limit", "OGI_PUBLISH", "days", "5")))
                .hasStatus(303);
        assertThat(standing().missed())
                .as("January to April, five working days each")
                .isEqualTo(4);
        desk.publish(
                desk.draft("agency", agency.toString(), "category", "04", "name", "四月统计月报", "madeOn", "2026-05-11"));
        time.set(LocalDate.of(2026, 6, 15));
        assertThat(standing().missed())
                .as("published between the last days of April and May it is the one of May")
                .isEqualTo(4);
        desk.publish(
                desk.draft("agency", agency.toString(), "category", "04", "name", "补发的月报", "madeOn", "2026-06-11"));
        desk.publish(
                desk.draft("agency", agency.toString(), "category", "04", "name", "五月统计月报", "madeOn", "2026-06-11"));
        assertThat(standing().missed())
                .as("one of them is that of June, the other makes up for January")
                .isEqualTo(3);
        var board = Jsoup.parse(desk.get("fangyuan", COVERAGE).getResponse().getContentAsString());
        var row = board.select("tr:contains(清和县残疾人联合会)");
        for (var link : row.select("a[href*=/figures/]")) {
            assertThat(desk.get("fangyuan", link.attr("href"))).hasStatusOk();
        }
        String missed = row.select("a[href$=/figures/missed]").attr("href");
        assertThat(desk.get("fangyuan", missed)).bodyText().contains("统计信息", "2026年2月", "2026年4月");
        assertThat(desk.get("fangyuan", address + "/duties/04"))
                .bodyText()
                .contains("四月统计月报", "2026年4月", "到期未公开", "超期", "2026年5月");
        assertThat(desk.get("fangyuan", address + "/figures/nothing")).hasStatus(404);
    }

    @Test
    void the_standard_catalogue_ticks_a_column_of_its_own_for_each_carrier_audience_way_and_level() {
        String address = COVERAGE + "/" + agency;
        assertThat(desk.post("fangyuan", address, Map.of("due-11", "yes"))).hasStatus(303);
        assertThat(desk.post(
                        "fangyuan",
                        address + "/duties/11",
                        Map.of("from", "2029-01-01", "carrier-11", "yes", "carrier-99", "yes", "other", "残疾人服务站")))
                .hasStatus(303);
        var row = standard.rows().stream()
                .filter(r -> r.publisher().equals("清和县残疾人联合会"))
                .findFirst()
                .orElseThrow();
        var columns = standard.columns();
        var cells = standard.cells(row);
        assertThat(columns).hasSize(7 + 13 + 6).hasSameSizeAs(cells);
        assertThat(cells.get(columns.indexOf("公开事项（二级）"))).isEqualTo("民生保障");
        assertThat(cells.get(columns.indexOf("公开渠道和载体：政府网站"))).isEqualTo("√");
        assertThat(cells.get(columns.indexOf("公开渠道和载体：政府公报"))).isEmpty();
        assertThat(cells.get(columns.indexOf("公开渠道和载体：社区、企事业单位、村公示栏（电子屏）"))).isEqualTo("√");
        assertThat(cells.get(columns.indexOf("公开渠道和载体：其他"))).isEqualTo("√ 残疾人服务站");
        assertThat(cells.subList(cells.size() - 6, cells.size())).containsExactly("√", "", "√", "", "√", "");
        var groups = standard.rows().stream()
                .filter(r -> r.terms().second().equals("最低生活保障审核"))
                .findFirst()
                .orElseThrow();
        assertThat(standard.cells(groups)).contains("√ 困难群众").endsWith("√");
    }

    private Coverage.Standing standing() {
        return coverage.standings(time.today()).get(agency);
    }
}

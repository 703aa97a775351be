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
    Duties duties;

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
        assertThat(desk.post("fangyuan", address, Map.of("due-01", "yes", "carriers-01", "")))
                .hasStatus(422)
                .bodyText()
                .contains("请填写公开渠道");
        assertThat(desk.post(
                        "fangyuan",
                        address,
                        Map.of("due-01", "yes", "carriers-01", "政府网站", "due-03", "yes", "carriers-03", "政府网站、公示栏")))
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
        assertThat(board.select("tr:contains(清和县残疾人联合会)").text()).contains("2 1 1 1 1 1 2029年3月12日");
        assertThat(desk.get("hejing", address)).hasStatusOk().bodyText().contains("政府网站、公示栏", "还没有");
    }

    @Test
    void who_has_not_the_charge_sees_the_own_agency_and_assigns_nothing() {
        String login = "cl-" + UUID.randomUUID().toString().substring(0, 8);
        TestStaff.add(jdbc, login, "辛", agency, Role.DISCLOSURE_HEAD);
        assertThat(desk.get(login, COVERAGE)).bodyText().contains("清和县残疾人联合会").doesNotContain("清和县民政局");
        UUID other = agencies.byName("990122", "清和县民政局").orElseThrow().id();
        assertThat(desk.get(login, COVERAGE + "/" + other)).hasStatus(404);
        assertThat(desk.post(login, COVERAGE + "/" + agency, Map.of("due-01", "yes", "carriers-01", "网站")))
                .hasStatus(403)
                .bodyText()
                .contains("主管部门");
        assertThat(desk.post("hejing", COVERAGE + "/" + agency, Map.of())).hasStatus(403);
    }

    private Duties.Standing standing() {
        return duties.standings(time.today()).get(agency);
    }
}

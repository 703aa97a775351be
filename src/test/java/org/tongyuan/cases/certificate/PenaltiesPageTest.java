package org.tongyuan.cases.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CaseResult;
import org.tongyuan.cases.CaseResults;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.cases.record.PermitRegister;
import org.tongyuan.cases.record.Standing;
import org.tongyuan.facts.Subject;
import org.tongyuan.items.ItemVersion.Purpose;
import org.tongyuan.journal.Journal;
import org.tongyuan.story.CountyCases;

/** What penalties do to a permit: suspended, also from a day in the past, and taken away; what may still be done with it. */
@TongyuanTest
class PenaltiesPageTest {

    private static final String INSIDE = "罚某甲二次违法，住解放路 9 号";
    private static final Map<String, String> HOLDER =
            Map.of("name", "受罚甲", "idType", "ID_CARD", "idNumber", "990122197203030010", "phone", "13900000719");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    TestTime time;

    @Autowired
    Certificates certificates;

    @Autowired
    PermitRegister register;

    @Autowired
    CaseResults results;

    @Autowired
    Journal journal;

    @LocalServerPort
    int port;

    private CountyCases county;
    private Window head;

    @BeforeEach
    void officers() {
        county = new CountyCases(port);
        head = new Window(mvc, "machao");
    }

    @AfterEach
    void now() {
        time.reset();
    }

    private Certificate granted() {
        String number = county.application(DemoItem.FOOD_LICENCE.code(agencies), HOLDER, Map.of());
        county.grant(number);
        return certificates.ofCase(number).orElseThrow();
    }

    private static String desk(Certificate c) {
        return "/desk/certificates/" + c.source().caseNumber();
    }

    private static Map<String, String> suspension(LocalDate from) {
        return new HashMap<>(Map.of(
                "document", "清市监罚〔2026〕31号",
                "basis", "《中华人民共和国食品安全法》第一百二十六条",
                "reason", "未按要求进行食品贮存",
                "decidedOn", from.toString(),
                "from", from.toString()));
    }

    private static Map<String, String> forfeiture(LocalDate effective) {
        return new HashMap<>(Map.of(
                "penaltyAgency", "清和县市场监督管理局",
                "penaltyDocument", "清市监罚〔2026〕32号",
                "penaltyBasis", "《中华人民共和国食品安全法》第一百二十四条",
                "penaltyDecidedOn", effective.toString(),
                "effectiveOn", effective.toString(),
                "publicReason", "经营超过保质期的食品，情节严重",
                "penaltyReason", INSIDE));
    }

    private Document anybody(Certificate c) throws Exception {
        return Jsoup.parse(mvc.get()
                .uri("/certificates/" + c.code())
                .exchange()
                .getResponse()
                .getContentAsString());
    }

    private String applied(DemoItem item, Certificate c) {
        return county.application(item.code(agencies), HOLDER, Map.of("concerns", c.number()));
    }

    private CaseResult.Given published(Certificate c) {
        return Objects.requireNonNull(
                results.of(List.of(c.source().caseId())).getFirst().given());
    }

    private Certificate again(Certificate c) {
        return certificates.ofCase(c.source().caseNumber()).orElseThrow();
    }

    @Test
    void a_suspended_permit_is_renewed_but_not_changed_and_keeps_its_place_in_the_quota() throws Exception {
        var c = granted();
        var today = time.today();
        int taken = register.inForce(c.source().itemCode(), today);
        var plan = suspension(today);
        plan.put("until", today.plusDays(30).toString());
        head.done(desk(c) + "/suspension", plan);
        assertThat(register.inForce(c.source().itemCode(), today)).isEqualTo(taken);
        assertThat(published(c))
                .extracting(CaseResult.Given::standing, CaseResult.Given::since, CaseResult.Given::suspendedUntil)
                .containsExactly(CaseResult.Standing.SUSPENDED, today, today.plusDays(30));
        assertThatThrownBy(() -> applied(DemoItem.FOOD_CHANGE, c)).hasMessageContaining("暂扣期间不能变更");
        assertThat(register.obstacle(c.source().holderId(), c.number(), Purpose.CHANGE, today))
                .contains("case.concerns.suspended");
        assertThat(register.obstacle(c.source().holderId(), c.number(), Purpose.CHANGE, today.plusDays(31)))
                .isEmpty();
        String renewal = applied(DemoItem.FOOD_RENEWAL, c);
        county.grant(renewal);
        // The suspension is not shaken off by the renewal.
        var next = certificates.ofCase(renewal).orElseThrow();
        assertThat(next.on(today)).isEqualTo(Standing.SUSPENDED);
        head.done(desk(next) + "/suspension/lifting", Map.of("why", "已改正"));
        assertThat(again(next).on(today)).isEqualTo(Standing.PENDING);
        sameInTheDatabase(again(c), again(next));
    }

    @Test
    void a_suspension_may_have_begun_before_it_is_recorded() throws Exception {
        var today = time.today();
        time.set(today.minusDays(40));
        var c = granted();
        time.set(today.minusDays(5));
        String change = applied(DemoItem.FOOD_CHANGE, c);
        time.reset();
        var before = suspension(today.minusDays(50));
        assertThat(head.post(desk(c) + "/suspension", before))
                .hasStatus(409)
                .bodyText()
                .contains("不能早于证照开始生效的日期");
        var early = suspension(today.minusDays(10));
        early.put("decidedOn", today.minusDays(9).toString());
        assertThat(head.post(desk(c) + "/suspension", early))
                .hasStatus(409)
                .bodyText()
                .contains("不能早于决定的日期");
        var future = suspension(today.plusDays(2));
        assertThat(head.post(desk(c) + "/suspension", future))
                .hasStatus(409)
                .bodyText()
                .contains("不能晚于今天");
        assertThat(c.on(today.minusDays(7))).isEqualTo(Standing.VALID);
        head.done(desk(c) + "/suspension", suspension(today.minusDays(10)));
        var now = again(c);
        assertThat(now.on(today.minusDays(11))).isEqualTo(Standing.VALID);
        assertThat(now.on(today.minusDays(10))).isEqualTo(Standing.SUSPENDED);
        assertThat(now.on(today)).isEqualTo(Standing.SUSPENDED);
        assertThat(head.page(desk(c)).text()).contains("用这份证照办的事", change, "不因此失效");
        head.done(desk(c) + "/suspension/lifting", Map.of("why", "已改正"));
        assertThat(head.post(desk(c) + "/suspension", suspension(today.minusDays(3))))
                .hasStatus(409)
                .bodyText()
                .contains("重叠");
        sameInTheDatabase(again(c));
    }

    @Test
    void a_permit_that_a_penalty_took_away_says_so_in_public_words_and_is_struck_afterwards() throws Exception {
        var c = granted();
        var today = time.today();
        assertThat(head.again(desk(c) + "/forfeiture", Map.of())
                        .select(".error-summary a")
                        .eachAttr("href"))
                .contains("#penaltyAgency", "#penaltyDocument", "#effectiveOn", "#publicReason", "#penaltyReason");
        assertThat(head.post(desk(c) + "/forfeiture", forfeiture(today.minusDays(1))))
                .hasStatus(409);
        assertThat(new Window(mvc, "lijianguo").post(desk(c) + "/forfeiture", forfeiture(today)))
                .hasStatus(403);
        int taken = register.inForce(c.source().itemCode(), today);
        head.done(desk(c) + "/forfeiture", forfeiture(today));
        assertThat(head.post(desk(c) + "/forfeiture", forfeiture(today))).hasStatus(409);
        assertThat(register.inForce(c.source().itemCode(), today)).isEqualTo(taken - 1);
        var page = anybody(c);
        assertThat(page.select("[role=status]").text()).startsWith("已吊销").contains("请不要把它当作有效的证照");
        assertThat(page.text())
                .contains("清市监罚〔2026〕32号", "第一百二十四条", "经营超过保质期的食品", "清和县市场监督管理局")
                .doesNotContain(INSIDE);
        assertThat(mvc.get().uri("/certificates/" + c.code() + ".json").exchange())
                .bodyJson()
                .extractingPath("$.standing")
                .isEqualTo("FORFEITED");
        assertThat(head.page("/desk/certificates?standing=FORFEITED").text()).contains(c.number());
        assertThat(head.page(desk(c)).text()).contains(INSIDE, "应当依法办理注销");
        assertThat(published(c).standing()).isEqualTo(CaseResult.Standing.FORFEITED);
        for (var item : List.of(DemoItem.FOOD_CHANGE, DemoItem.FOOD_RENEWAL)) {
            assertThatThrownBy(() -> applied(item, c)).hasMessageContaining("已被吊销");
        }
        sameInTheDatabase(again(c));
        county.act(c.source().caseNumber(), "cancellation", Map.of("reason", INSIDE, "publicReason", "许可证件被吊销"));
        var struck = anybody(c);
        assertThat(struck.select("[role=status]").text()).startsWith("已注销");
        assertThat(struck.text()).contains("许可证件被吊销").doesNotContain(INSIDE);
        assertThat(head.post(desk(c) + "/forfeiture/annulment", Map.of("annulledWhy", "复议撤销")))
                .hasStatus(409);
    }

    @Test
    void a_penalty_that_fell_counts_for_no_day() throws Exception {
        var c = granted();
        var today = time.today();
        head.done(desk(c) + "/forfeiture", forfeiture(today));
        assertThat(head.again(desk(c) + "/forfeiture/annulment", Map.of()).text())
                .contains("请写明撤销吊销记录的原因");
        head.done(desk(c) + "/forfeiture/annulment", Map.of("annulledWhy", "县政府复议决定撤销处罚"));
        assertThat(again(c).on(today)).isEqualTo(Standing.VALID);
        assertThat(head.page(desk(c)).text()).contains("撤销：县政府复议决定撤销处罚");
        assertThat(
                        journal
                                .of(new Subject(
                                        ForfeitureSeals.KIND,
                                        again(c).forfeitures().getFirst().id().toString()))
                                .stream()
                                .map(recorded -> recorded.entry().act())
                                .toList())
                .containsExactly("CERTIFICATE_FORFEITED", "CERTIFICATE_FORFEITURE_ANNULLED");
        sameInTheDatabase(again(c));
    }

    @Test
    void a_renewal_that_waits_is_not_granted_for_what_was_taken_away_and_the_law_does_not_renew_it_either()
            throws Exception {
        var today = time.today();
        var c = granted();
        String renewal = applied(DemoItem.FOOD_RENEWAL, c);
        county.act(renewal, "acceptance", Map.of());
        for (var open = county.openSteps(renewal); !open.isEmpty(); open = county.openSteps(renewal)) {
            county.act(renewal, "steps/" + open.getFirst() + "/completion", Map.of("agreed", true));
        }
        head.done(desk(c) + "/forfeiture", forfeiture(today));
        assertThatThrownBy(() -> county.act(renewal, "decision", Map.of("decision", "GRANT")))
                .hasMessageContaining("已被吊销");
        county.act(renewal, "decision", Map.of("decision", "REFUSE", "reasons", List.of("原证已被吊销")));
    }

    @Test
    void the_renewal_is_offered_from_ninety_days_before_the_end() throws Exception {
        String number = county.foodLicence(DemoItem.FOOD_LICENCE.code(agencies), DemoPeople.LI_NA);
        county.grant(number);
        var end = Objects.requireNonNull(
                certificates.ofCase(number).orElseThrow().permit().validUntil());
        assertThat(offered(number, end.minusDays(91))).isFalse();
        assertThat(offered(number, end.minusDays(90))).isTrue();
        assertThat(offered(number, end)).isTrue();
        assertThat(offered(number, end.plusDays(1))).isFalse();
    }

    private boolean offered(String number, LocalDate day) throws Exception {
        time.set(day);
        var panel = new Window(mvc, "lina")
                .page("/my/certificates")
                .select(".panel:has(a[href='/my/certificates/" + number + ".pdf'])");
        assertThat(panel.text()).contains("食品经营许可证");
        return !panel.select("a[href^='/apply/']").isEmpty();
    }

    /** The same standing day by day in SQL as each certificate reckons for itself. */
    private void sameInTheDatabase(Certificate... all) {
        for (Certificate c : all) {
            for (int i = -45; i < 45; i++) {
                var day = time.today().plusDays(i);
                assertThat(register.ofCase(c.source().caseId(), day)
                                .orElseThrow()
                                .standing())
                        .as("%s on %s", c, day)
                        .isEqualTo(c.on(day));
            }
        }
    }
}

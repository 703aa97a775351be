package org.tongyuan.cases.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.cases.record.Standing;
import org.tongyuan.documents.letter.VeraPdf;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.sm.Sm3;
import org.tongyuan.platform.web.Dates;
import org.tongyuan.story.CountyCases;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Certificates on their pages: verified, listed, suspended, taken away, reminded of. */
@TongyuanTest
class CertificatePageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTime time;

    @Autowired
    Certificates certificates;

    @Autowired
    RemindHolders remind;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

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
        String number = county.foodLicence(DemoItem.FOOD_LICENCE.code(agencies), DemoPeople.LI_NA);
        county.grant(number);
        return certificates.ofCase(number).orElseThrow();
    }

    private Document anybody(String path) throws Exception {
        return Jsoup.parse(mvc.get().uri(path).exchange().getResponse().getContentAsString());
    }

    private static Map<String, String> suspension(LocalDate from) {
        return new HashMap<>(Map.of(
                "document", "清市监罚〔2026〕9号",
                "basis", "《中华人民共和国食品安全法》第一百二十六条",
                "reason", "未按要求进行食品贮存",
                "decidedOn", from.toString(),
                "from", from.toString()));
    }

    @Test
    void anybody_with_the_code_sees_today_s_state_and_a_masked_holder() throws Exception {
        var c = granted();
        var page = anybody("/certificates/" + c.code());
        assertThat(page.select("[role=status]").text()).startsWith("有效");
        assertThat(page.text())
                .contains("食品经营许可证", c.number(), "李*", "清和县市场监督管理局")
                .doesNotContain("李娜");
        assertThat(mvc.get().uri("/certificates/" + c.code() + ".json").exchange())
                .bodyJson()
                .extractingPath("$.standing")
                .isEqualTo("VALID");
        assertThat(mvc.get().uri("/certificates/" + "0".repeat(26)).exchange()).hasStatus(404);
        assertThat(mvc.get().uri("/certificates/" + "0".repeat(26) + ".json").exchange())
                .hasStatus(404);
        assertThat(mvc.get().uri("/certificates?code=123").exchange()).hasStatus(422);
        assertThat(mvc.get()
                        .uri("/certificates?code={c}&number={n}", c.code(), "别的编号")
                        .exchange())
                .hasStatus(422);
        assertThat(mvc.get()
                        .uri("/certificates?code={c}&number={n}", c.code().toLowerCase(), c.number())
                        .exchange())
                .hasStatus3xxRedirection();
    }

    @Test
    void the_agency_suspends_and_lifts_and_the_page_follows() throws Exception {
        var c = granted();
        String path = "/desk/certificates/" + c.source().caseNumber();
        assertThat(head.again(path + "/suspension", Map.of())
                        .select(".error-summary a")
                        .eachAttr("href"))
                .contains("#document", "#basis", "#reason", "#from", "#decidedOn");
        assertThat(head.post(path + "/suspension", suspension(time.today().minusDays(1))))
                .hasStatus(409);
        head.done(path + "/suspension", suspension(time.today()));
        assertThat(head.post(path + "/suspension", suspension(time.today()))).hasStatus(409);
        var page = anybody("/certificates/" + c.code());
        assertThat(page.select("[role=status]").text()).startsWith("已暂扣").contains("请不要把它当作有效的证照");
        assertThat(page.text()).contains("清市监罚〔2026〕9号", "未按要求进行食品贮存", "第一百二十六条");
        assertThat(head.page("/desk/certificates?standing=SUSPENDED").text()).contains(c.number());
        assertThat(head.again(path + "/suspension/lifting", Map.of("why", "")).text())
                .contains("请写明解除的原因");
        head.done(path + "/suspension/lifting", Map.of("why", "已改正"));
        assertThat(anybody("/certificates/" + c.code()).select("[role=status]").text())
                .startsWith("有效");
        assertThat(head.post(path + "/suspension/lifting", Map.of("why", "已改正")))
                .hasStatus(409);
        assertThat(head.page(path).text()).contains("解除：已改正");
        assertThat(journal(c)).containsExactly("CERTIFICATE_SUSPENDED", "CERTIFICATE_SUSPENSION_LIFTED");
        assertThat(new Window(mvc, "lina").page("/my/messages").text()).contains("证照已被暂扣", "证照暂扣已解除");
    }

    @Test
    void who_may_not_revoke_may_not_suspend() {
        var c = granted();
        String path = "/desk/certificates/" + c.source().caseNumber();
        assertThat(new Window(mvc, "lijianguo").post(path + "/suspension", suspension(time.today())))
                .hasStatus(403);
        assertThat(new Window(mvc, "lina").post(path + "/suspension", suspension(time.today())))
                .hasStatus(403);
    }

    private List<String> journal(Certificate c) {
        return journal
                .of(new Subject(
                        SuspensionSeals.KIND,
                        certificates
                                .ofCase(c.source().caseNumber())
                                .orElseThrow()
                                .suspensions()
                                .getFirst()
                                .id()
                                .toString()))
                .stream()
                .map(recorded -> recorded.entry().act())
                .toList();
    }

    @Test
    void the_holder_takes_it_away_and_nobody_else() throws Exception {
        var c = granted();
        String path = "/my/certificates/" + c.source().caseNumber() + ".pdf";
        var lina = new Window(mvc, "lina");
        var list = lina.page("/my/certificates");
        assertThat(list.text()).contains(c.number(), "有效", "天到期");
        assertThat(list.select("a[href='" + path + "']")).isNotEmpty();
        var pdf = lina.get(path);
        assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
        assertThat(new String(
                        Arrays.copyOf(pdf.getResponse().getContentAsByteArray(), 4),
                        java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF");
        byte[] paper = pdf.getResponse().getContentAsByteArray();
        assertThat(VeraPdf.objections(paper, PDFAFlavour.PDFA_2_B)).isEmpty();
        var seal = lina.get(path.replace(".pdf", ".seal.txt"));
        assertThat(seal).hasStatusOk();
        assertThat(seal.getResponse().getContentAsString())
                .contains("file-sm3: " + HexFormat.of().formatHex(Sm3.of(paper)), "BEGIN SM2 SIGNATURE", "演示");
        var ofd = lina.get(path.replace(".pdf", ".ofd"));
        assertThat(ofd).hasStatusOk().hasContentType("application/ofd");
        for (String file : List.of(".pdf", ".ofd", ".seal.txt")) {
            assertThat(new Window(mvc, "wangqiang").get(path.replace(".pdf", file)))
                    .hasStatus(404);
        }
    }

    @Test
    void every_list_of_a_state_has_those_that_stand_so() {
        granted();
        for (int years : List.of(0, 3, 12)) {
            var day = time.today().plusYears(years);
            var all = certificates.list(null, new CertificateFilter(null, null, ""), day, 10_000, 0);
            for (Standing standing : Standing.values()) {
                assertThat(certificates.list(null, new CertificateFilter(standing, null, ""), day, 10_000, 0))
                        .extracting(c -> c.source().caseId())
                        .containsExactlyInAnyOrderElementsOf(all.stream()
                                .filter(c -> c.on(day) == standing)
                                .map(c -> c.source().caseId())
                                .toList());
            }
        }
    }

    /** In a transaction that is given up: the other holders of the county are reminded on those days too. */
    @Test
    void the_holder_is_reminded_once_and_once_more_nearer_to_the_end() {
        var c = granted();
        var end = Objects.requireNonNull(c.permit().validUntil());
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            time.set(end.minusDays(91));
            assertThat(reminded(c)).isEmpty();
            time.set(end.minusDays(90));
            assertThat(reminded(c)).containsExactly(90);
            assertThat(reminded(c)).containsExactly(90);
            assertThat(certificates.list(null, new CertificateFilter(null, 90, c.number()), time.today(), 10, 0))
                    .hasSize(1);
            assertThat(certificates.list(null, new CertificateFilter(null, 60, c.number()), time.today(), 10, 0))
                    .isEmpty();
            time.set(end.minusDays(55));
            assertThat(reminded(c)).containsExactly(60, 90);
            assertThat(messages(c))
                    .hasSize(2)
                    .allMatch(text -> text.contains("请在" + new Dates().day(end.minusDays(30)) + "以前（含当日）申请延续"));
            time.set(end.plusDays(1));
            assertThat(c.on(time.today())).isEqualTo(Standing.EXPIRED);
            assertThat(reminded(c)).containsExactly(60, 90);
        });
    }

    /** What is first looked at when it nearly ends is told of once, not once for every day that passed. */
    @Test
    void a_late_look_reminds_once() {
        var c = granted();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            time.set(Objects.requireNonNull(c.permit().validUntil()).minusDays(10));
            assertThat(reminded(c)).containsExactly(60);
            assertThat(messages(c)).singleElement().asString().contains("申请延续的时间已过");
        });
    }

    private List<String> messages(Certificate c) {
        return jdbc.sql("SELECT text FROM notices.message WHERE title = '证照快到期了' AND text LIKE ?")
                .param("%" + c.number() + "%")
                .query(String.class)
                .list();
    }

    private List<Integer> reminded(Certificate c) {
        remind.remind();
        return jdbc.sql("SELECT days FROM cases.certificate_reminder WHERE case_id = ? ORDER BY days")
                .param(c.source().caseId())
                .query(Integer.class)
                .list();
    }
}

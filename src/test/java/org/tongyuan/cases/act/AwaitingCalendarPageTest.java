package org.tongyuan.cases.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.As;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.record.CaseClock;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.record.ClockKind;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.Recorded;
import org.tongyuan.platform.security.Permission;

/**
 * From the arrangement that an administrator imports to the date on an open case's page. The import is really committed, and taken back
 * at the end as a mistaken one would be, so that 2027 is unknown to the others as before.
 */
@TongyuanTest
class AwaitingCalendarPageTest {

    /** Not the State Council's arrangement, which is not published: for tests only. */
    private static final String TEST_2027 = """
        来源,仅供测试
        2027-01-01~2027-01-03,元旦,休
        2027-02-05~2027-02-11,春节,休
        2027-02-20,春节,班
        2027-10-01~2027-10-07,国庆节,休
        """;

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @Autowired
    SubmitApplication submit;

    @Autowired
    Cases cases;

    @Autowired
    Calendars calendars;

    @Autowired
    Agencies agencies;

    @Autowired
    Journal journal;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTime time;

    @Autowired
    JdbcClient jdbc;

    private String number = "";

    @AfterEach
    void nobody_else_sees_2027() throws Exception {
        time.reset();
        if (calendars.national().knows(2027)) {
            take_2027_back();
        }
    }

    @Test
    void an_open_case_gets_its_date_when_the_administrator_imports_the_year_it_waits_for() throws Exception {
        given_a_case_accepted_on_2026_12_20();
        assertThat(statutory().awaitingYear()).isEqualTo(2027);
        assertThat(statutory().dueOn()).isNull();
        assertThat(casePage().select("section[aria-labelledby=clocks-heading]").text())
                .contains("待2027年放假安排", "最早为");

        the_administrator_imports_2027();

        // 9 working days of December 21 to 31, then January 4 to 8, 11 to 15 and 18.
        until(() -> LocalDate.of(2027, 1, 18).equals(statutory().dueOn()));
        assertThat(stored()).isEqualTo(LocalDate.of(2027, 1, 18));
        var clocks =
                casePage().select("section[aria-labelledby=clocks-heading]").text();
        assertThat(clocks).contains("2027年1月18日", "元旦", "2026年12月20日").doesNotContain("待2027年");
        the_journal_says("STATUTORY: awaiting 2027 → 2027-01-18");
        verification_finds_nothing_about_it();

        take_2027_back();
        assertThat(statutory().awaitingYear()).isEqualTo(2027);
        assertThat(casePage().select("section[aria-labelledby=clocks-heading]").text())
                .contains("待2027年放假安排");
        verification_finds_nothing_about_it();
    }

    private void given_a_case_accepted_on_2026_12_20() {
        time.set(LocalDate.of(2026, 12, 20));
        var hall = new SignedIn.Application("test-hall", "测试系统", null, EnumSet.allOf(Permission.class));
        var applicant = new NewCase.Who.Described(new PersonDetails("陈晓明", IdType.ID_CARD, "11010519491231002X", ""));
        number = submit.submit(
                        new NewCase(
                                DemoItem.FOOD_LICENCE.code(agencies),
                                applicant,
                                null,
                                Channel.API,
                                Map.of(),
                                List.of(),
                                List.of()),
                        hall)
                .number();
        assertThat(mvc.post().uri("/desk/cases/" + number + "/acceptance").with(As.user("wangfang")))
                .hasStatus(303);
        time.reset();
    }

    private void the_administrator_imports_2027() throws Exception {
        var preview = page(mvc.post()
                .uri("/admin/calendar/imports/preview")
                .param("text", TEST_2027)
                .with(As.user("admin")));
        assertThat(mvc.post()
                        .uri("/admin/calendar/imports")
                        .param("text", preview.select("input[name=text]").val())
                        .param("source", preview.select("input[name=source]").val())
                        .param(
                                "seenVersion",
                                preview.select("input[name=seenVersion]").val())
                        .with(As.user("admin")))
                .hasRedirectedUrl("/admin/calendar/years/2027");
    }

    private void take_2027_back() throws Exception {
        var form = page(mvc.get().uri("/admin/calendar/years/2027").with(As.user("admin")))
                .select("form[action$=/withdrawal]");
        assertThat(mvc.post().uri(form.attr("action")).param("reason", "仅供测试").with(As.user("admin")))
                .hasRedirectedUrl("/admin/calendar/years/2027");
        until(() -> jdbc.sql("SELECT count(*) FROM cases.clock WHERE due_on >= '2027-01-01' AND stopped_on IS NULL")
                        .query(Long.class)
                        .single()
                == 0);
    }

    private CaseClock statutory() {
        return cases.require(number).clocks().of(ClockKind.STATUTORY).orElseThrow();
    }

    private LocalDate stored() {
        return jdbc.sql("""
            SELECT k.due_on FROM cases.clock k JOIN cases.case_file f ON f.id = k.case_id
            WHERE f.number = ? AND k.key = 'STATUTORY'\
            """).param(number).query(LocalDate.class).single();
    }

    private Document casePage() throws Exception {
        return page(mvc.get().uri("/desk/cases/" + number).with(As.user("wangfang")));
    }

    /** The promise's and the step's dates lie in 2026 and did not move. */
    private void the_journal_says(String clocks) {
        var id = cases.require(number).head().id().toString();
        assertThat(journal.of(new Subject("case", id)))
                .extracting(Recorded::entry)
                .last()
                .satisfies(entry -> {
                    assertThat(entry.act()).isEqualTo("CASE_CLOCKS_COMPUTED");
                    assertThat(entry.details()).containsEntry("year", "2027").containsEntry("clocks", clocks);
                    assertThat(entry.seal()).isNotNull();
                });
    }

    private void verification_finds_nothing_about_it() throws Exception {
        assertThat(mvc.post().uri("/admin/journal/verification").with(As.user("qianjin")))
                .hasStatus3xxRedirection();
        until(() -> !verification().text().contains("校验正在进行"));
        var id = cases.require(number).head().id().toString();
        assertThat(verification().select("table td").eachText()).noneMatch(text -> text.contains(id));
    }

    private Document verification() {
        try {
            return page(mvc.get().uri("/admin/journal/verification").with(As.user("qianjin")));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document page(MockMvcTester.MockMvcRequestBuilder request) throws Exception {
        var result = request.exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        var end = Instant.now().plus(LONG_ENOUGH);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("in time").isBefore(end);
            Thread.sleep(50);
        }
    }
}

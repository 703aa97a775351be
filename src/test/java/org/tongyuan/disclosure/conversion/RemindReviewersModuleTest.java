package org.tongyuan.disclosure.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.disclosure.annualreport.TestRequests;
import org.tongyuan.disclosure.request.ApplicantKind;
import org.tongyuan.disclosure.request.ReportRow;

/** Refusals are looked at again within a year (条例, art. 18): the office is told once when one falls due, and the list shows all. */
@TongyuanTest
@Transactional
class RemindReviewersModuleTest {

    /** Before all that other tests refuse. */
    private static final LocalDate REFUSED = LocalDate.of(1999, 3, 1);

    @Autowired
    RemindReviewers remind;

    @Autowired
    RefusedInformation refusals;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    private UUID agency;

    @BeforeEach
    void the_market_authority() {
        agency = agencies.byName(agencies.home().code(), "清和县市场监督管理局")
                .orElseThrow()
                .id();
    }

    private UUID refused(LocalDate on) {
        UUID id = new TestRequests(jdbc).add(agency, ApplicantKind.BUSINESS, on, on, on, ReportRow.OTHER);
        jdbc.sql("UPDATE disclosure.request SET reply_type = 'DENY_PROCESS' WHERE id = ?")
                .param(id)
                .update();
        return id;
    }

    private int messages() {
        return jdbc.sql("SELECT count(*)::int FROM notices.message WHERE title LIKE '%不予公开的信息应当评估'")
                .query(Integer.class)
                .single();
    }

    @Test
    void the_office_is_told_once_when_a_refusal_falls_due_and_again_a_year_after_its_review() {
        UUID refusal = refused(REFUSED);
        assertThat(remind.remind(LocalDate.of(2000, 2, 29))).isZero();
        int before = messages();
        assertThat(remind.remind(LocalDate.of(2000, 3, 1))).isOne();
        assertThat(messages()).isGreaterThan(before);
        assertThat(remind.remind(LocalDate.of(2000, 3, 2))).as("each once").isZero();
        refusals.add(
                new RefusedInformation.Finding(UUID.randomUUID(), refusals.require(refusal), "方案仍在讨论", null),
                LocalDate.of(2000, 3, 6),
                java.time.Instant.parse("2000-03-06T02:00:00Z"),
                UUID.randomUUID(),
                "韩冰");
        assertThat(remind.remind(LocalDate.of(2001, 3, 5))).isZero();
        assertThat(remind.remind(LocalDate.of(2001, 3, 7)))
                .as("a morning that was missed is made up for")
                .isOne();
    }

    @Test
    void the_list_goes_on_from_page_to_page() throws Exception {
        int many = RefusedInformation.PAGE * 2 + 3;
        var made = new HashSet<UUID>();
        for (int n = 0; n < many; n++) {
            made.add(refused(REFUSED.plusDays(n / 3)));
        }
        var seen = new ArrayList<UUID>();
        RefusedInformation.After after = null;
        List<RefusedInformation.Refusal> page;
        do {
            page = refusals.of(agency, after);
            page.stream().limit(RefusedInformation.PAGE).forEach(r -> seen.add(r.id()));
            after = page.size() > RefusedInformation.PAGE
                    ? new RefusedInformation.After(
                            page.get(RefusedInformation.PAGE - 1).dueOn(),
                            page.get(RefusedInformation.PAGE - 1).id())
                    : null;
        } while (after != null);
        assertThat(seen).doesNotHaveDuplicates().containsAll(made);
        assertThat(seen.subList(0, many)).as("what is due first").containsOnlyElementsOf(made);

        var office = new Window(mvc, "hanbing");
        var first = office.page("/desk/disclosure/conversion");
        assertThat(first.select("#refusals ~ div tbody tr")).hasSize(RefusedInformation.PAGE);
        String next = first.select("a[rel=next]").attr("href");
        assertThat(next).endsWith("#refusals");
        var second = office.page(next.replace("#refusals", ""));
        assertThat(second.select("#refusals ~ div tbody tr")).hasSize(RefusedInformation.PAGE);
        assertThat(second.select("tbody th").text())
                .isNotEqualTo(first.select("tbody th").text());
    }
}

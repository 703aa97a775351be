package org.tongyuan.cases.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.DemoItem;

/** However many limits passed: each is found by its number and met by leafing, once. */
@TongyuanTest
class OverduePageTest {

    /** More than a page, fewer than two. */
    private static final int PASSED = Overdue.PAGE + 3;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private String number;

    @BeforeEach
    void a_case_with_many_limits_that_passed() throws Exception {
        number = CasesClient.whole(port)
                .submit(DemoItem.FOOD_LICENCE.code(agencies), List.of(), CasesClient.key())
                .body()
                .get("number")
                .asString();
        jdbc.sql("""
            INSERT INTO cases.delay (case_id, clock, place, kind, due_on)
            SELECT c.id, 'overdue-page', n, 'STATUTORY', date '2001-01-01' + n
            FROM cases.case_file c, generate_series(1, :passed) n WHERE c.number = :number\
            """).param("passed", PASSED).param("number", number).update();
    }

    @AfterEach
    void they_never_passed() {
        jdbc.sql("DELETE FROM cases.delay WHERE clock = 'overdue-page'").update();
    }

    @Test
    void the_public_finds_a_case_by_the_end_of_its_number_and_leafs_through_its_limits() throws Exception {
        String end = number.substring(number.length() - 8);
        var days = leaf(null, "/overdue?query=" + end);
        assertThat(days).hasSize(PASSED).doesNotHaveDuplicates();
        assertThat(get(null, "/overdue?query=" + end).text()).doesNotContain(number);
    }

    @Test
    void an_officer_finds_what_reasons_are_owed_for() throws Exception {
        assertThat(leaf("lijianguo", "/desk/delays?query=" + number))
                .hasSize(PASSED)
                .doesNotHaveDuplicates();
        assertThat(get("lijianguo", "/desk/delays?query=%25").text()).contains("请换一个事项名称或者编号再查");
    }

    @Test
    void the_auditor_s_list_of_what_was_recorded_late_has_pages() throws Exception {
        assertThat(get("qianjin", "/admin/late-records?page=1")
                        .select("a[rel=prev]")
                        .attr("href"))
                .isEqualTo("/admin/late-records?page=0");
        assertThat(get("qianjin", "/admin/late-records").select("a[rel=prev]")).isEmpty();
    }

    private List<String> leaf(@Nullable String who, String path) throws Exception {
        var days = new ArrayList<String>();
        for (String at = path; at != null; ) {
            var page = get(who, at);
            days.addAll(page.select("main tbody tr td[data-label=期限]").eachText());
            var next = page.select("a[rel=next]");
            at = next.isEmpty() ? null : next.attr("href");
        }
        return days;
    }

    private Document get(@Nullable String who, String path) throws Exception {
        var request = mvc.get().uri(path);
        var result = (who == null ? request : request.with(As.user(who))).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}

package org.tongyuan.calendar.duedate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tongyuan.TongyuanTest;

@TongyuanTest
class DueDatePageTest {

    @Autowired
    MockMvcTester mvc;

    private static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void computes_and_explains_for_anybody_without_a_session() {
        var result =
                mvc.get().uri("/calendar?from=2026-02-10&days=20&kind=WORKING").exchange();
        assertThat(result).hasStatusOk();
        assertThat(result.getResponse().getHeader("Cache-Control")).contains("max-age");
        assertThat(result.getRequest().getSession(false)).isNull();
        var page = page(result);
        assertThat(page.select("#answer").text()).isEqualTo("到期日：2026年3月16日");
        assertThat(page.select(".reasons li")).hasSizeGreaterThan(4);
        assertThat(page.text()).contains("2026年2月15日至2月23日春节放假", "2026年2月28日（周六）因春节调休上班");
        assertThat(page.select("[style], main script:not([src])")).isEmpty();
        assertThat(page.select("main form[method=post], main input[name=_csrf]"))
                .isEmpty();
    }

    @Test
    void a_natural_limit_shows_the_raw_day_too() {
        var page = page(
                mvc.get().uri("/calendar?from=2026-01-29&days=20&kind=NATURAL").exchange());
        assertThat(page.select("#answer").text()).contains("2026年2月24日");
        assertThat(page.select("main").text()).contains("按天数推算是 2026年2月18日");
    }

    @Test
    void an_unknown_year_is_named() {
        var result =
                mvc.get().uri("/calendar?from=2026-12-20&days=20&kind=WORKING").exchange();
        assertThat(result).hasStatusOk();
        assertThat(page(result).select("main").text()).contains("2027年的放假安排还没有", "最早不会早于 2027年1月12日");
    }

    @Test
    void mistakes_come_back_with_422_and_what_was_typed() {
        var result = mvc.get().uri("/calendar?from=2026-02-30&days=abc&kind=X").exchange();
        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var page = page(result);
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#from", "#days", "#kind");
        assertThat(page.select("input[name=days]").val()).isEqualTo("abc");
        assertThat(page.select("input[name=from]").val()).isEqualTo("2026-02-30");
    }

    @Test
    void shows_a_year_month_by_month() {
        var page = page(mvc.get().uri("/calendar?year=2026").exchange());
        assertThat(page.select("table.month")).hasSize(12);
        assertThat(page.select("main").text()).contains("全年 248 个工作日");
        assertThat(page.select("table.month").get(1).select("td.day-makeup").eachText())
                .containsExactly("14班", "28班");
        assertThat(page.select("table.month").get(1).select("td.day-holiday")).hasSize(9);
    }

    @Test
    void an_unchanged_page_is_not_sent_again() {
        var etag = mvc.get().uri("/calendar?year=2025").exchange().getResponse().getHeader("ETag");
        assertThat(etag).startsWith("W/");
        assertThat(mvc.get().uri("/calendar?year=2025").header("If-None-Match", etag))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void limits_are_listed_with_article_and_doubt() {
        var result = mvc.get().uri("/calendar/limits").exchange();
        assertThat(result).hasStatusOk();
        var page = page(result);
        assertThat(page.select("#LIC_DECIDE").text())
                .contains("20 个工作日", "行政许可法第四十二条")
                .doesNotContain("待核实");
        assertThat(page.select("#DATA_SHARE_CONDITIONAL").text()).contains("待核实");
        assertThat(page.select("#OGI_CATALOG_UPDATE").text()).contains("未定天数");
    }

    @Test
    void the_api_answers_with_due_and_reasons() {
        assertThat(mvc.get().uri("/api/v1/calendar/due-date?from=2026-02-10&days=20&kind=WORKING"))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.due").isEqualTo("2026-03-16");
                    assertThat(json).doesNotHavePath("$.raw");
                    assertThat(json).extractingPath("$.reasons[0].from").isEqualTo("2026-02-10");
                });
        assertThat(mvc.get().uri("/api/v1/calendar/due-date?from=2026-01-29&days=20&kind=NATURAL"))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.due").isEqualTo("2026-02-24");
                    assertThat(json).extractingPath("$.raw").isEqualTo("2026-02-18");
                });
    }

    @Test
    void the_api_names_the_missing_year_as_a_problem() {
        assertThat(mvc.get().uri("/api/v1/calendar/due-date?from=2026-12-31&days=10&kind=WORKING"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.missingYear").isEqualTo(2027);
                    assertThat(json).extractingPath("$.type").isEqualTo("urn:tongyuan:problem:calendar.missing");
                });
        assertThat(mvc.get().uri("/api/v1/calendar/due-date?days=-1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors.days")
                .asString()
                .contains("整数");
    }
}

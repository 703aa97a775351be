package org.tongyuan.calendar.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.calendar.Calendars;

/** Every test rolls back, so that 2027 stays unknown to the others. */
@TongyuanTest
@Transactional
class CalendarAdminPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Calendars calendars;

    @Autowired
    TestTime time;

    private static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void only_an_administrator_may_see_and_import() {
        assertThat(mvc.get().uri("/admin/calendar").with(As.user("admin"))).hasStatusOk();
        assertThat(mvc.get().uri("/admin/calendar/imports/new").with(As.user("admin")))
                .hasStatusOk();
        for (var name : new String[] {"wangfang", "zhangwei", "lijianguo"}) {
            assertThat(mvc.get().uri("/admin/calendar").with(As.user(name))).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(mvc.post().uri("/admin/calendar/imports").with(As.user(name)))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void lists_every_year_with_its_source() {
        var page = page(mvc.get().uri("/admin/calendar").with(As.user("admin")).exchange());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("a[href=/admin/calendar/years/2026]")).hasSize(1);
        assertThat(page.text()).contains("国务院办公厅关于2011年部分节假日安排的通知");
        var year = page(mvc.get()
                .uri("/admin/calendar/years/2026")
                .with(As.user("admin"))
                .exchange());
        assertThat(year.text()).contains("2026年2月14日", "调休上班", "现行");
        assertThat(mvc.get().uri("/admin/calendar/years/1987").with(As.user("admin")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void says_when_next_year_is_missing() {
        try {
            time.set(LocalDate.of(2026, 11, 30));
            assertThat(page(mvc.get()
                                    .uri("/admin/calendar")
                                    .with(As.user("admin"))
                                    .exchange())
                            .text())
                    .contains("2027年的放假安排还没有导入");
        } finally {
            time.reset();
        }
    }

    @Test
    void a_pasted_year_is_previewed_confirmed_and_then_in_force() {
        var preview = mvc.post()
                .uri("/admin/calendar/imports/preview")
                .param("text", ImportYearModuleTest.TEST_2027)
                .with(As.user("admin"))
                .exchange();
        assertThat(preview).hasStatusOk();
        var page = page(preview);
        assertThat(page.text()).contains("预览 2027年放假安排", "仅供测试", "还没有现行的安排");
        assertThat(calendars.national().knows(2027)).isFalse();

        assertThat(mvc.post()
                        .uri("/admin/calendar/imports")
                        .param("text", page.select("input[name=text]").val())
                        .param("source", page.select("input[name=source]").val())
                        .param(
                                "seenVersion",
                                page.select("input[name=seenVersion]").val())
                        .with(As.user("admin")))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/admin/calendar/years/2027");
        assertThat(calendars.national().knows(2027)).isTrue();
        assertThat(page(mvc.get()
                                .uri("/admin/calendar/years/2027")
                                .with(As.user("admin"))
                                .exchange())
                        .text())
                .contains("管理员导入", "2027年2月20日");
    }

    @Test
    void an_import_is_taken_back_for_a_reason_only() {
        mvc.post()
                .uri("/admin/calendar/imports")
                .param("text", ImportYearModuleTest.TEST_2027)
                .param("source", "")
                .param("seenVersion", "0")
                .with(As.user("admin"))
                .exchange();
        var form = page(mvc.get()
                        .uri("/admin/calendar/years/2027")
                        .with(As.user("admin"))
                        .exchange())
                .select("form[action$=/withdrawal]");
        assertThat(form).hasSize(1);
        var silent = mvc.post().uri(form.attr("action")).with(As.user("admin")).exchange();
        assertThat(silent).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(page(silent).select(".error-summary a").eachAttr("href")).containsExactly("#reason");
        assertThat(mvc.post()
                        .uri(form.attr("action"))
                        .param("reason", "导入的是征求意见稿")
                        .with(As.user("admin")))
                .hasStatus3xxRedirection();
        assertThat(calendars.national().knows(2027)).isFalse();
        assertThat(page(mvc.get()
                                .uri("/admin/calendar/years/2027")
                                .with(As.user("admin"))
                                .exchange())
                        .text())
                .contains("已撤回", "撤回：导入的是征求意见稿", "现在没有现行的安排");
        assertThat(page(mvc.get().uri("/admin/calendar").with(As.user("admin")).exchange())
                        .select("a[href=/admin/calendar/years/2027]"))
                .isNotEmpty();
        assertThat(page(mvc.get()
                                .uri("/admin/calendar/years/2026")
                                .with(As.user("admin"))
                                .exchange())
                        .select("form[action$=/withdrawal]"))
                .isEmpty();
    }

    @Test
    void a_file_in_gb18030_is_read_and_differences_are_shown() {
        var text = "来源,测试更正\n2026-01-01~2026-01-03,元旦,休\n";
        var file = new MockMultipartFile("file", "2026.csv", "text/csv", text.getBytes(Charset.forName("GB18030")));
        var preview = mvc.perform(
                multipart("/admin/calendar/imports/preview").file(file).with(As.user("admin")));
        assertThat(preview).hasStatusOk();
        assertThat(page(preview).text()).contains("与现行版本不同的日子", "2026年2月14日：春节班 → 按星期", "请核对");
    }

    @Test
    void wrong_lines_come_back_with_422_and_what_was_typed() {
        var answer = mvc.post()
                .uri("/admin/calendar/imports/preview")
                .param("text", "来源,x\n2027-01-01,元旦,休\n2027-13-01,元旦,休\n<script>,a,b")
                .with(As.user("admin"))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var page = page(answer);
        assertThat(page.select(".error-summary li")).hasSize(2);
        assertThat(page.select(".error-summary").text()).contains("第 3 行", "第 4 行");
        assertThat(page.select("textarea[name=text]").val()).contains("2027-13-01", "<script>");
        assertThat(page.select("main script")).isEmpty();
    }

    @Test
    void a_year_without_a_source_is_not_taken() {
        var answer = mvc.post()
                .uri("/admin/calendar/imports/preview")
                .param("text", "2027-01-01,元旦,休")
                .with(As.user("admin"))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(page(answer).select(".error-summary").text()).contains("请填写来源");
    }

    @Test
    void a_region_s_own_day_is_set_shown_and_ended() {
        var day = LocalDate.of(2026, 7, 15);
        assertThat(mvc.post()
                        .uri("/admin/calendar/regional-days")
                        .param("region", "990122")
                        .param("from", "2026-07-15")
                        .param("kind", "OFF")
                        .param("name", "火把节")
                        .param("legalBasis", "清和县人民政府通告〔2026〕3号")
                        .with(As.user("admin")))
                .hasStatus3xxRedirection();
        assertThat(calendars.forRegion("990122100").isWorkingDay(day)).isFalse();
        var page = page(mvc.get().uri("/admin/calendar").with(As.user("admin")).exchange());
        assertThat(page.text()).contains("火把节", "清和县人民政府通告〔2026〕3号");
        var end = page.select("tr:contains(〔2026〕3号) form[action$=/end]").attr("action");
        assertThat(mvc.post().uri(end).with(As.user("admin"))).hasStatus(HttpStatus.CONFLICT);
        assertThat(mvc.post().uri(end).param("reason", "登记错误").with(As.user("admin")))
                .hasStatus3xxRedirection();
        assertThat(calendars.forRegion("990122").isWorkingDay(day)).isTrue();
    }

    @Test
    void a_region_s_day_with_mistakes_comes_back_with_422() {
        var answer = mvc.post()
                .uri("/admin/calendar/regional-days")
                .param("region", "99")
                .param("from", "2026-02-30")
                .param("name", "火把节")
                .with(As.user("admin"))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var page = page(answer);
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .containsExactly("#region", "#from", "#kind", "#legalBasis");
        assertThat(page.select("input[name=name]").val()).isEqualTo("火把节");
    }
}

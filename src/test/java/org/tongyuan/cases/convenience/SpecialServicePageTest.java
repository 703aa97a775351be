package org.tongyuan.cases.convenience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.counter.Window;

/** 延时, 上门 and 代办帮办 as marks of a case. */
@TongyuanTest
class SpecialServicePageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Window window;
    private String number;

    @BeforeEach
    void a_case() throws Exception {
        window = new Window(mvc, "wangfang");
        number = CasesClient.whole(port)
                .submit(DemoItem.FOOD_LICENCE.code(agencies), List.of(), CasesClient.key())
                .body()
                .get("number")
                .asString();
    }

    private String link() throws Exception {
        return window.page("/desk/cases/" + number)
                .select("a[href*=special-services]:not([href$=new])")
                .attr("href");
    }

    @Test
    void a_home_visit_is_arranged_marked_and_done() throws Exception {
        String path = "/desk/cases/" + number + "/special-services";
        var fields = new HashMap<String, String>(Map.of("kind", "HOME_VISIT", "officer", "王芳"));
        assertThat(window.again(path, fields).select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#place", "#planned");
        fields.put("place", "城关镇文化路 5 号");
        fields.put("planned", "2027-03-16T09:30");
        window.done(path, fields);
        var page = window.page("/desk/cases/" + number);
        assertThat(page.select("h1 + p").text()).contains("上门服务");
        assertThat(page.text()).contains("2027年3月16日 09:30，王芳，城关镇文化路 5 号");
        assertThat(jdbc.sql("SELECT place FROM cases.special_service WHERE place IS NOT NULL")
                        .query(String.class)
                        .list())
                .noneMatch(place -> place.contains("文化路"));
        assertThat(window.page("/desk?view=open&service=HOME_VISIT").text()).contains(number);
        assertThat(window.page("/desk?view=open&service=ERRAND").text()).doesNotContain(number);
        String service = link();
        window.done(service + "/completion", Map.of("doneNote", "已取走材料"));
        assertThat(window.page(service).text()).contains("已完成", "已取走材料");
        assertThat(window.post(service + "/cancellation", Map.of("why", "弄错了"))).hasStatus(409);
    }

    @Test
    void an_errand_names_the_helper_and_can_be_given_up_with_a_reason() throws Exception {
        window.done(
                "/desk/cases/" + number + "/special-services",
                Map.of("kind", "ERRAND", "officer", "帮办员 马晓燕", "note", "代为填表"));
        String service = link();
        assertThat(window.again(service + "/cancellation", Map.of()).text()).contains("请写明取消的原因");
        window.done(service + "/cancellation", Map.of("why", "申请人自己来"));
        assertThat(window.page("/desk/cases/" + number).select("h1 + p").text()).doesNotContain("代办帮办");
        assertThat(window.page("/desk?view=open&service=ERRAND").text()).doesNotContain(number);
        assertThat(new Window(mvc, "sunli").get(service)).as("another agency").hasStatus(404);
    }

    @Test
    void sent_twice_it_is_arranged_once_and_words_without_end_come_back() throws Exception {
        String path = "/desk/cases/" + number + "/special-services";
        var fields = new HashMap<String, String>(Map.of("kind", "ERRAND", "officer", "马晓燕", "note", "长".repeat(201)));
        var again = window.again(path, fields);
        assertThat(again.select("#kind-ERRAND[checked]")).hasSize(1);
        assertThat(again.select("#note-error").text()).contains("不超过 200 个字");
        fields.put("note", "代为填表");
        fields.put("_once", java.util.UUID.randomUUID().toString());
        window.done(path, fields);
        window.done(path, fields);
        assertThat(window.page("/desk/cases/" + number).select("a[href*=special-services]:not([href$=new])"))
                .hasSize(1);
        assertThat(window.again(path, Map.of("officer", "王芳"))
                        .select(".error-summary a")
                        .eachAttr("href"))
                .containsExactly("#kind-OFF_HOURS");
        assertThat(window.again(path, Map.of("kind", "HOME_VISIT", "officer", "王芳", "place", "家", "planned", "明天"))
                        .select(".error-summary a")
                        .eachAttr("href"))
                .containsExactly("#planned");
        assertThat(window.again(link() + "/completion", Map.of("doneNote", "长".repeat(201)))
                        .select("#doneNote-error")
                        .text())
                .contains("不超过 200 个字");
    }

    @Test
    void service_outside_hours_is_done_when_it_is_written_down() throws Exception {
        String path = "/desk/cases/" + number + "/special-services";
        assertThat(window.post(path, Map.of("kind", "OFF_HOURS", "officer", "王芳", "planned", "2099-01-01T18:00")))
                .hasStatus(409);
        window.done(path, Map.of("kind", "OFF_HOURS", "officer", "王芳", "planned", "2026-01-05T18:30"));
        assertThat(window.page("/desk/cases/" + number).text()).contains("延时服务 已完成");
    }
}

package org.tongyuan.cases.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.counter.Window;

/** What is asked and told at the window. */
@TongyuanTest
class AdvicePageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @LocalServerPort
    int port;

    private Window window;

    @BeforeEach
    void at_the_window() {
        window = new Window(mvc, "wangfang");
    }

    @Test
    void a_question_before_any_case_is_written_down_and_everything_is_told_on_one_sheet() throws Exception {
        var found = window.page("/desk/advice/new?query=食品经营许可");
        String code = DemoItem.FOOD_LICENCE.code(agencies);
        assertThat(found.select("a[href$='item=" + code + "']")).isNotEmpty();
        String told = "先办营业执照 " + UUID.randomUUID();
        String sheet = window.done(
                "/desk/advice", Map.of("item", code, "question", "开小吃店要办什么", "answer", told, "sheet", "true"));
        var printed = window.page(sheet).select(".sheet").text();
        assertThat(printed).contains("一次性告知单", "食品经营许可（新办）", "经营场所平面布局图和操作流程图", "咨询电话", told, "告知人：王芳（3 号窗口）");
        var list = new Window(mvc, "wuxia").page("/desk/advice");
        assertThat(list.text()).contains(told, "问得最多的");
        assertThat(new Window(mvc, "lijianguo").page("/desk/advice").text()).contains(told);
        assertThat(new Window(mvc, "sunli").page("/desk/advice").text())
                .as("another agency's item")
                .doesNotContain(told);
        assertThat(window.get("/desk/advice.csv").getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains(told);
        assertThat(window.get("/desk/advice.xlsx")).hasStatusOk();
    }

    @Test
    void advice_on_a_case_stands_on_its_page() throws Exception {
        String number = CasesClient.whole(port)
                .submit(DemoItem.FOOD_LICENCE.code(agencies), List.of(), CasesClient.key())
                .body()
                .get("number")
                .asString();
        window.done("/desk/advice", Map.of("number", number, "question", "什么时候现场核查", "answer", "受理后三天内电话约定"));
        assertThat(window.page("/desk/cases/" + number).text()).contains("什么时候现场核查", "答：受理后三天内电话约定");
        assertThat(new Window(mvc, "zhaomin").get("/desk/advice/new?number=" + number))
                .hasStatus(404);
    }

    @Test
    void sent_twice_it_is_written_down_once() throws Exception {
        String asked = "几点下班 " + UUID.randomUUID();
        var fields = Map.of(
                "question",
                asked,
                "answer",
                "五点半，午休不关门",
                "_once",
                UUID.randomUUID().toString());
        window.done("/desk/advice", fields);
        window.done("/desk/advice", fields);
        assertThat(window.page("/desk/advice").select("td:containsOwn(" + asked + ")"))
                .hasSize(1);
        var again = window.again("/desk/advice", Map.of("question", "长".repeat(1_001), "answer", "答"));
        assertThat(again.select(".error-summary a").eachAttr("href")).containsExactly("#question");
    }

    @Test
    void nothing_asked_or_nothing_told_comes_back() throws Exception {
        var again = window.again("/desk/advice", Map.of("question", "医保怎么交", "answer", " "));
        assertThat(again.select(".error-summary a").eachAttr("href")).containsExactly("#answer");
        assertThat(again.getElementById("question").text()).isEqualTo("医保怎么交");
        assertThat(window.get("/desk/items/NO-SUCH/sheet")).hasStatus(404);
        assertThat(window.get(
                        "/desk/items/" + DemoItem.FOOD_LICENCE.code(agencies) + "/sheet?advice=" + UUID.randomUUID()))
                .hasStatus(404);
    }
}

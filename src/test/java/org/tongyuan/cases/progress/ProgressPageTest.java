package org.tongyuan.cases.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.record.Applications;
import org.tongyuan.cases.record.Cases;

@TongyuanTest
class ProgressPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    Cases cases;

    @Autowired
    Applications applications;

    @LocalServerPort
    int port;

    private String submitted() throws Exception {
        return CasesClient.whole(port)
                .submit(DemoItem.FOOD_LICENCE.code(agencies), List.of(), CasesClient.key())
                .body()
                .get("number")
                .asString();
    }

    private String code(String number) {
        return applications.progressCode(cases.idOf(number).orElseThrow());
    }

    private MvcTestResult ask(String address, String number, String code) {
        return mvc.get()
                .uri("/progress")
                .param("number", number)
                .param("code", code)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    private static Document page(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void number_and_code_show_the_progress_and_no_personal_data() throws Exception {
        String number = submitted();
        var result = ask("10.0.0.1", " " + number + " ", code(number).toLowerCase(java.util.Locale.ROOT));
        assertThat(result).hasStatusOk();
        String text = page(result).text();
        assertThat(text).contains("食品经营许可（新办）", "已收到申请", "为什么是这一天", "陈**");
        assertThat(text).doesNotContain("陈晓明", "11010519491231002X", "13800000000");
        assertThat(result.getRequest().getSession(false)).isNull();
        assertThat(result.getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void a_wrong_number_and_a_wrong_code_get_the_same_message_and_keep_what_was_typed() throws Exception {
        String number = submitted();
        var wrongCode = ask("10.0.0.2", number, "AAAAAAAA");
        var wrongNumber = ask("10.0.0.2", "no-such-number", "AAAAAAAA");
        assertThat(wrongCode).hasStatus(422);
        assertThat(wrongNumber).hasStatus(422);
        assertThat(page(wrongCode).select(".error-summary").text())
                .isEqualTo(page(wrongNumber).select(".error-summary").text());
        assertThat(page(wrongCode).select("#number").attr("value")).isEqualTo(number);
        assertThat(page(ask("10.0.0.2", "", "")).select(".error-summary li")).hasSize(2);
    }

    @Test
    void ten_wrong_tries_have_to_wait() throws Exception {
        String number = submitted();
        for (int i = 0; i < WrongTries.ALLOWED; i++) {
            assertThat(ask("10.0.0.3", "no-such-" + i, "AAAAAAAA")).hasStatus(422);
        }
        assertThat(ask("10.0.0.3", number, code(number))).hasStatus(429);
        assertThat(ask("10.0.0.4", number, code(number))).hasStatusOk();
    }
}

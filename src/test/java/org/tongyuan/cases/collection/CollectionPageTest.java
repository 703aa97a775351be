package org.tongyuan.cases.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
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

/** The register of what was handed out. */
@TongyuanTest
class CollectionPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @LocalServerPort
    int port;

    private Window window;
    private String number;

    @BeforeEach
    void a_result_handed_out_at_the_window() throws Exception {
        window = new Window(mvc, "wangfang");
        String person = window.person("陈晓明 11010519491231002X").split("/")[3];
        var settled = window.post(
                "/desk/on-the-spot/" + DemoItem.OLD_AGE_ALLOWANCE.code(agencies),
                Map.of("person", person, "result", "准予领取"));
        number = String.valueOf(settled.getMvcResult().getFlashMap().get("settled"));
    }

    @Test
    void the_days_register_says_who_collected_what_at_which_window() throws Exception {
        var page = window.page("/desk/collections?way=WINDOW");
        var line = page.select("tr:contains(" + number + ")");
        assertThat(line).hasSize(1);
        assertThat(line.text()).contains("陈晓明", "办理结果告知书", "准予领取", "本人", "110**************X", "王芳", "3 号窗口，窗口直接送达");
        assertThat(page.select("th.only-print").text()).isEqualTo("签名");
    }

    @Test
    void it_is_narrowed_by_window_agency_and_day() throws Exception {
        var windows = window.page("/desk/collections").select("#window option");
        String three = windows.stream()
                .filter(o -> o.text().startsWith("3 号窗口"))
                .findFirst()
                .orElseThrow()
                .val();
        String other = windows.stream()
                .filter(o -> !o.val().isEmpty() && !o.val().equals(three))
                .findFirst()
                .orElseThrow()
                .val();
        assertThat(window.page("/desk/collections?window=" + three).text()).contains(number);
        assertThat(window.page("/desk/collections?window=" + other).text()).doesNotContain(number);
        assertThat(window.page("/desk/collections?from=2020-01-01&to=2020-01-02")
                        .text())
                .contains("这段时间没有送达的结果");
        assertThat(window.get("/desk/collections?from=2020-01-01&to=2026-01-02"))
                .hasStatus(409);
        assertThat(new Window(mvc, "sunli").page("/desk/collections").text())
                .as("another agency's")
                .doesNotContain(number);
        assertThat(new Window(mvc, "liuyang").page("/desk/collections").text())
                .as("its own agency's")
                .contains(number);
        assertThat(new Window(mvc, "wuxia").page("/desk/collections").text()).contains(number);
        assertThat(new Window(mvc, "zhangwei").get("/desk/collections")).hasStatus(403);
    }

    @Test
    void what_went_by_mail_is_in_the_register_but_not_among_the_windows() throws Exception {
        var client = CasesClient.whole(port);
        String mailed = client.submit(DemoItem.SOCIAL_SECURITY_CARD.code(agencies), List.of(), CasesClient.key())
                .body()
                .get("number")
                .asString();
        client.act(mailed, "acceptance", Map.of());
        for (var step : client.get("/api/v1/cases/" + mailed).body().get("steps")) {
            client.act(mailed, "steps/" + step.get("key").asString() + "/completion", Map.of("opinion", "符合条件"));
        }
        client.act(mailed, "decision", Map.of("decision", "GRANT"));
        client.act(mailed, "delivery", Map.of("way", "MAIL", "recipient", "陈晓明的姐姐"));
        assertThat(window.page("/desk/collections")
                        .select("tr:contains(" + mailed + ")")
                        .text())
                .contains("邮寄送达", "陈晓明的姐姐");
        assertThat(window.page("/desk/collections?way=WINDOW").text()).doesNotContain(mailed);
    }

    @Test
    void it_is_taken_away_as_csv_and_xlsx() throws Exception {
        var csv = window.get("/desk/collections.csv?way=WINDOW");
        assertThat(csv).hasStatusOk();
        assertThat(csv.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("\uFEFF序号,签收日期,办件编号")
                .contains(number);
        var xlsx = window.get("/desk/collections.xlsx?way=WINDOW").getResponse().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(14)).isEqualTo("签名");
            assertThat(rows.stream().map(r -> r.getCellText(2))).contains(number);
        }
    }
}

package org.tongyuan.cases.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.documents.file.SampleFiles;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;

@TongyuanTest
class WindowFilesPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    Journal journal;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WindowTrays trays;

    @Autowired
    LegalTime time;

    @LocalServerPort
    int port;

    private MvcTestResult send(String who, String path, Map<String, String> fields, MockMultipartFile... files) {
        var request = mvc.post().uri(path).multipart();
        for (var file : files) {
            request = request.file(file);
        }
        for (var field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.with(As.user(who)).exchange();
    }

    private Document page(String who, String path) throws Exception {
        var result = mvc.get().uri(path).with(As.user(who)).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private static String to(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private static MockMultipartFile photo(String key) {
        return new MockMultipartFile(
                "file." + key, "IMG_1.jpg", "image/jpeg", SampleFiles.phonePhoto(300 + key.length(), 200, 6));
    }

    private static MockMultipartFile script(String key) {
        return new MockMultipartFile(
                "file." + key, "坏.pdf", "application/pdf", "<script>".getBytes(StandardCharsets.UTF_8));
    }

    private String intake() {
        String person = to(mvc.post()
                .uri("/desk/intake/person")
                .with(As.user("wangfang"))
                .param("identity", "陈晓明 11010519491231002X")
                .exchange());
        return person + "/items/" + DemoItem.FOOD_LICENCE.code(agencies);
    }

    private String submitted() throws Exception {
        return CasesClient.whole(port)
                .submit(DemoItem.FOOD_LICENCE.code(agencies), List.of(), CasesClient.key())
                .body()
                .get("number")
                .asString();
    }

    private UUID idOf(String number) {
        return jdbc.sql("SELECT id FROM cases.case_file WHERE number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    @Test
    void photos_taken_with_the_intake_are_joined_and_lie_in_the_case() throws Exception {
        String tray = UUID.randomUUID().toString();
        String slip = to(send(
                "wangfang",
                intake(),
                Map.of("state.layout", "HAS", "tray", tray),
                photo("layout"),
                photo("layout"),
                photo("-")));
        String number = slip.split("/")[3];
        var page = page("wangfang", "/desk/cases/" + number);
        assertThat(page.select("main").text()).contains("经营场所平面布局图和操作流程图.pdf", "其他材料.pdf", "王芳，");
        String file = page.select("a[href*=/files/]").first().attr("href");
        var opened = mvc.get().uri(file).with(As.user("lijianguo")).exchange();
        assertThat(opened).hasStatusOk().hasContentType("application/pdf");
        assertThat(mvc.get().uri(file).with(As.user("sunli")).exchange()).hasStatus(404);
    }

    @Test
    void a_form_that_comes_back_keeps_what_was_good() throws Exception {
        String tray = UUID.randomUUID().toString();
        var again = send(
                "wangfang",
                intake(),
                Map.of("state.layout", "LACKS", "tray", tray),
                photo("layout"),
                script("application"));
        assertThat(again).hasStatus(422);
        var form = Jsoup.parse(again.getResponse().getContentAsString());
        assertThat(form.select(".error-summary a").eachAttr("href")).contains("#file.application", "#state.layout");
        assertThat(form.select(".pick-kept").text()).contains("经营场所平面布局图和操作流程图.pdf");
        assertThat(form.select("input[name=tray]").val()).isEqualTo(tray);
        String kept = form.select("input[name=drop]").val();
        String slip =
                to(send("wangfang", intake(), Map.of("state.layout", "LACKS", "tray", tray, "drop", kept), photo("-")));
        assertThat(page("wangfang", "/desk/cases/" + slip.split("/")[3]).text())
                .contains("其他材料.pdf")
                .doesNotContain("经营场所平面布局图和操作流程图.pdf");
    }

    @Test
    void a_tray_belongs_to_its_officer() {
        String tray = UUID.randomUUID().toString();
        assertThat(send("wangfang", intake(), Map.of("state.layout", "LACKS", "tray", tray), photo("layout")))
                .hasStatus(422);
        trays.open(UUID.fromString(tray), accountOf("wangfang"), time.now());
        assertThat(trays.isOf(UUID.fromString(tray), accountOf("wuxia"))).isFalse();
        assertThat(trays.expire(time.now().plus(Duration.ofDays(2)))).isPositive();
        assertThat(trays.isOf(UUID.fromString(tray), accountOf("wangfang"))).isFalse();
    }

    private UUID accountOf(String login) {
        return jdbc.sql("SELECT id FROM accounts.account WHERE login_name = ?")
                .param(login)
                .query(UUID.class)
                .single();
    }

    @Test
    void files_added_on_the_case_page_are_sealed_in_the_journal_with_who_and_when() throws Exception {
        String number = submitted();
        String files = "/desk/cases/" + number + "/files";
        assertThat(send("wangfang", files, Map.of("tray", UUID.randomUUID().toString())))
                .hasStatus(422)
                .bodyText()
                .contains("请先选择文件");
        var fields = Map.of(
                "tray", UUID.randomUUID().toString(), "_once", UUID.randomUUID().toString());
        assertThat(to(send("wangfang", files, fields, photo("layout")))).isEqualTo("/desk/cases/" + number);
        assertThat(to(send("wangfang", files, fields, photo("layout")))).isEqualTo("/desk/cases/" + number);
        var page = page("wangfang", "/desk/cases/" + number);
        assertThat(page.select("a[href*=/files/]")).hasSize(1);
        assertThat(page.select("small").text()).contains("王芳，");
        UUID id = idOf(number);
        var entry = journal.of(new Subject("case", id.toString())).getLast().entry();
        assertThat(entry.act()).isEqualTo("CASE_FILES_ADDED");
        assertThat(entry.details().get("files")).hasSize(64);
        assertThat(entry.seal()).isEqualTo(cases.seal(id));
    }

    @Test
    void nobody_adds_files_to_a_case_that_is_not_theirs_or_is_over() throws Exception {
        String number = submitted();
        String files = "/desk/cases/" + number + "/files";
        assertThat(page("lijianguo", "/desk/cases/" + number).select("form[action$=files]"))
                .isEmpty();
        assertThat(send("lijianguo", files, Map.of("tray", UUID.randomUUID().toString()), photo("layout")))
                .hasStatus(403);
        CasesClient.whole(port).act(number, "withdrawal", Map.of("reason", "不办了"));
        assertThat(page("wangfang", "/desk/cases/" + number).select("form[action$=files]"))
                .as("on the day it ended")
                .hasSize(1);
        jdbc.sql("UPDATE cases.case_file SET ended_on = ended_on - 1 WHERE number = ?")
                .param(number)
                .update();
        assertThat(send("wangfang", files, Map.of("tray", UUID.randomUUID().toString()), photo("layout")))
                .hasStatus(409);
        jdbc.sql("UPDATE cases.case_file SET ended_on = ended_on + 1 WHERE number = ?")
                .param(number)
                .update();
    }

    @Test
    void a_correction_received_at_the_window_brings_its_files() throws Exception {
        String number = submitted();
        CasesClient.whole(port)
                .act(
                        number,
                        "correction-notice",
                        Map.of("materials", List.of(Map.of("key", "layout", "state", "LACKS"))));
        assertThat(send(
                        "wangfang",
                        "/desk/cases/" + number + "/correction",
                        Map.of(
                                "state.layout",
                                "MENDED",
                                "tray",
                                UUID.randomUUID().toString()),
                        photo("layout")))
                .hasStatus(303);
        assertThat(page("wangfang", "/desk/cases/" + number).select("main").text())
                .contains("已更正", "经营场所平面布局图和操作流程图.pdf 王芳，");
    }
}

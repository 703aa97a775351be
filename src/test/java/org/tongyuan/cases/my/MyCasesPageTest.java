package org.tongyuan.cases.my;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.documents.file.SampleFiles;

@TongyuanTest
class MyCasesPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @LocalServerPort
    int port;

    private String caseOf(String name, String idNumber) throws Exception {
        var answer = CasesClient.whole(port)
                .post(
                        "/api/v1/cases",
                        Map.of(
                                "item", DemoItem.FOOD_LICENCE.code(agencies),
                                "applicant",
                                        Map.of(
                                                "name",
                                                name,
                                                "idType",
                                                "ID_CARD",
                                                "idNumber",
                                                idNumber,
                                                "phone",
                                                "13800990001"),
                                "form", Map.of(),
                                "materials", List.of()),
                        CasesClient.key());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().get("number").asString();
    }

    private String caseOfZhangWei() throws Exception {
        return caseOf(DemoPeople.ZHANG_WEI.name(), DemoPeople.ZHANG_WEI.idNumber());
    }

    private String toCorrect() throws Exception {
        String number = caseOfZhangWei();
        var notified = CasesClient.whole(port)
                .act(
                        number,
                        "correction-notice",
                        Map.of(
                                "materials",
                                List.of(Map.of("key", "layout", "state", "DEFECTIVE", "defect", "no-flow"))));
        assertThat(notified.status()).as(notified.body().toString()).isEqualTo(200);
        return number;
    }

    private MvcTestResult get(String who, String path) {
        return mvc.get().uri(path).with(As.user(who)).exchange();
    }

    private MvcTestResult post(String who, String path, Map<String, String> sent) {
        var request = mvc.post().uri(path).with(As.user(who));
        sent.forEach(request::param);
        return request.exchange();
    }

    private static Document page(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static String seen(Document page) {
        return page.select("input[name=seen]").attr("value");
    }

    @Test
    void a_case_of_somebody_else_does_not_exist() throws Exception {
        String number = toCorrect();
        for (String part : List.of("", "/confirmation", "/correction", "/withdrawal")) {
            assertThat(get("zhangwei", "/my/cases/" + number + part)).as(part).hasStatusOk();
            assertThat(get("wangqiang", "/my/cases/" + number + part)).as(part).hasStatus(404);
        }
        assertThat(post("wangqiang", "/my/cases/" + number + "/withdrawal", Map.of("seen", "1", "reason", "x")))
                .hasStatus(404);
        assertThat(get("zhangwei", "/my/cases/no-such-number")).hasStatus(404);
        assertThat(get("wangfang", "/my/cases/" + number)).hasStatus(403);
    }

    @Test
    void a_daughter_sees_her_mothers_case_and_nobody_else_does() throws Exception {
        String number = caseOf(DemoPeople.LI_XIUYING.name(), DemoPeople.LI_XIUYING.idNumber());
        assertThat(page(get("lina", "/my")).text()).contains(number, "申请人 李秀英");
        assertThat(get("lina", "/my/cases/" + number)).hasStatusOk();
        assertThat(page(get("zhangwei", "/my")).text()).doesNotContain(number);
        assertThat(get("zhangwei", "/my/cases/" + number)).hasStatus(404);
    }

    @Test
    void letters_open_for_their_owner_only() throws Exception {
        String number = caseOfZhangWei();
        String letter = page(get("zhangwei", "/my/cases/" + number))
                .select("a[href*=/letters/]")
                .attr("href");
        var pdf = get("zhangwei", letter);
        assertThat(pdf).hasStatusOk();
        assertThat(pdf.getResponse().getContentType()).isEqualTo("application/pdf");
        assertThat(new String(pdf.getResponse().getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        var ofd = get("zhangwei", letter + ".ofd");
        assertThat(ofd).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(ofd.getResponse().getContentType()).isEqualTo("application/ofd");
        assertThat(ofd.getResponse().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(get("wangqiang", letter)).hasStatus(404);
        assertThat(get("wangqiang", letter + ".ofd")).hasStatus(404);
        String other = caseOfZhangWei();
        assertThat(get("zhangwei", letter.replace(number, other))).hasStatus(404);
    }

    @Test
    void a_correction_stands_on_top_and_is_sent_once_with_everything() throws Exception {
        String number = toCorrect();
        String path = "/my/cases/" + number + "/correction";
        assertThat(page(get("zhangwei", "/my")).select("a[href=" + path + "]")).hasSize(1);
        var page = page(get("zhangwei", path));
        assertThat(page.text()).contains("布局图没有标出操作流程或功能区", "在图上补标功能区名称", "您补正材料的期限");

        var empty = post("zhangwei", path, Map.of("seen", seen(page)));
        assertThat(empty).hasStatus(422);
        assertThat(page(empty).select(".error-summary a[href=#file-layout]")).hasSize(1);

        var bad = mvc.post()
                .uri(path + "/materials/layout")
                .with(As.user("zhangwei"))
                .multipart()
                .file(new MockMultipartFile(
                        "file", "图.pdf", "application/pdf", "nothing".getBytes(StandardCharsets.UTF_8)))
                .exchange();
        assertThat(bad).hasStatus(422);
        assertThat(page(bad).select("#file-layout-error").text()).contains("图.pdf");

        var good = mvc.post()
                .uri(path + "/materials/layout")
                .with(As.user("zhangwei"))
                .multipart()
                .file(new MockMultipartFile("file", "图.pdf", "application/pdf", SampleFiles.pdf()))
                .exchange();
        assertThat(good).hasStatus(303);
        assertThat(post("zhangwei", path, Map.of("seen", seen(page)))).hasStatus(303);
        assertThat(page(get("zhangwei", "/my/cases/" + number)).text()).contains("已补正", "图.pdf");
        assertThat(get("zhangwei", path)).hasStatus(409);
        assertThat(post("zhangwei", path, Map.of("seen", seen(page)))).hasStatus(409);
    }

    @Test
    void withdrawing_needs_a_reason_and_ends_the_case() throws Exception {
        String number = caseOfZhangWei();
        String path = "/my/cases/" + number + "/withdrawal";
        String seen = seen(page(get("zhangwei", path)));
        var tooLong = post("zhangwei", path, Map.of("seen", seen, "reason", "长".repeat(501)));
        assertThat(tooLong).hasStatus(422);
        assertThat(page(tooLong).select("#reason").text()).hasSize(501);
        assertThat(post("zhangwei", path, Map.of("seen", seen, "reason", " "))).hasStatus(422);
        assertThat(post("zhangwei", path, Map.of("seen", "99", "reason", "不办了")))
                .hasStatus(409);
        assertThat(post("zhangwei", path, Map.of("seen", seen, "reason", "不办了")))
                .hasStatus(303);
        assertThat(page(get("zhangwei", "/my/cases/" + number)).text()).contains("已撤回");
        assertThat(post("zhangwei", path, Map.of("seen", seen, "reason", "不办了")))
                .hasStatus(409);
    }
}

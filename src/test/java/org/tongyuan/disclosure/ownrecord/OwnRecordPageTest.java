package org.tongyuan.disclosure.ownrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.documents.file.SampleFiles;
import tools.jackson.databind.json.JsonMapper;

/** The pages of corrections: a citizen's, and those of two agencies. */
@TongyuanTest
@Transactional
class OwnRecordPageTest {

    private static final String DESK = "/desk/disclosure/corrections/";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    private Window applicant;
    private Window government;
    private Window market;

    @BeforeEach
    void people() {
        applicant = new Window(mvc, "lina");
        government = new Window(mvc, "hejing");
        market = new Window(mvc, "hanbing");
    }

    private String agency(String name) {
        return agencies.byName(agencies.home().code(), name).orElseThrow().id().toString();
    }

    private Map<String, String> wish() {
        var fields = new HashMap<String, String>();
        fields.put("agency", agency("清和县人民政府办公室"));
        fields.put("record", "健康证明登记信息");
        fields.put("wrong", "姓名写错");
        fields.put("wanted", "李娜");
        fields.put("evidence", "身份证");
        fields.put("way", "PLATFORM");
        return fields;
    }

    private String asked() throws Exception {
        String path = applicant.done(
                "/disclosure/corrections/new",
                wish(),
                new MockMultipartFile("file", "card.jpg", "image/jpeg", SampleFiles.phonePhoto(400, 300, 1)));
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void it_is_passed_on_corrected_by_the_other_agency_and_told() throws Exception {
        String number = asked();
        var mine = applicant.page("/disclosure/corrections/my/" + number);
        assertThat(mine.text()).contains("审核中", "清和县人民政府办公室", "card.jpg", "登记回执", "为什么是这一天");
        assertThat(government.page(DESK + number).text()).contains("李娜", "姓名写错", "转送有权更正的机关");
        assertThat(market.get(DESK + number)).hasStatus(HttpStatus.NOT_FOUND);

        var wrong = government.again(DESK + number + "/acts/transfer", Map.of("to", "", "reason", ""));
        assertThat(wrong.select(".error-summary").text()).contains("请选择有权更正的机关", "请填写为什么不属于");
        var transfer = Map.of(
                "to",
                agency("清和县市场监督管理局"),
                "reason",
                "登记信息由市场监管局管理",
                "_once",
                UUID.randomUUID().toString());
        government.done(DESK + number + "/acts/transfer", transfer);
        government.done(DESK + number + "/acts/transfer", transfer);
        assertThat(government.page(DESK + number).select("#acts"))
                .as("looks on")
                .isEmpty();
        assertThat(government
                        .page("/desk/disclosure/corrections?view=PASSED_ON")
                        .text())
                .contains(number);
        assertThat(market.page("/desk/disclosure/corrections").text()).contains("健康证明登记信息", "李*", "转送");
        assertThat(applicant.page("/disclosure/corrections/my/" + number).text())
                .contains("登记信息由市场监管局管理", "转送告知书")
                .doesNotContain("转送函");

        assertThat(market.again(DESK + number + "/acts/refusal", Map.of("reason", "不改"))
                        .select(".error-summary")
                        .text())
                .contains("请先登记核查结果");
        market.done(DESK + number + "/acts/check", Map.of("finding", "INACCURATE", "how", "与内部台账核对"));
        market.done(DESK + number + "/acts/correction", Map.of("changed", "姓名更正为李娜"));
        var done = applicant.page("/disclosure/corrections/my/" + number);
        assertThat(done.text()).contains("已更正", "姓名更正为李娜", "更正告知书").doesNotContain("与内部台账核对");
        String pdf = done.select("a[href$=.pdf]").last().attr("href");
        assertThat(applicant.get(pdf)).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
        assertThat(new Window(mvc, "zhangwei").get(pdf)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(applicant.page("/disclosure/corrections/my").text()).contains(number, "已更正");
    }

    @Test
    void a_form_that_is_not_complete_comes_back_with_what_was_typed() throws Exception {
        var fields = wish();
        fields.put("way", "POST");
        fields.put("evidence", "");
        var again = applicant.again("/disclosure/corrections/new", fields);
        assertThat(again.select(".error-summary").text()).contains("请填写邮寄地址", "请写明有什么证据");
        assertThat(again.select("#record").text()).isEqualTo("健康证明登记信息");
        var strange = applicant.post(
                "/disclosure/corrections/new",
                wish(),
                new MockMultipartFile("file", "x.exe", "application/octet-stream", new byte[] {1, 2, 3}));
        assertThat(strange).hasStatus(422);
        assertThat(strange.getResponse().getContentAsString()).contains("id=\"file-error\"");
    }

    @Test
    void what_came_by_post_is_registered_and_told_by_post() throws Exception {
        var fields = new HashMap<>(wish());
        fields.remove("agency");
        fields.putAll(Map.of(
                "name", "张伟",
                "idType", "ID_CARD",
                "idNumber", "990122198503120013",
                "phone", "13800990001",
                "channel", "PLAIN_MAIL",
                "way", "POST",
                "address", "和平路1号"));
        assertThat(market.page("/desk/disclosure/corrections/new").text()).contains("登记更正要求");
        assertThat(market.again("/desk/disclosure/corrections", fields)
                        .select("a[href=#idNumber]")
                        .text())
                .contains("号码不对");
        fields.put("idNumber", DemoPeople.ZHANG_WEI.idNumber());
        String path = market.done("/desk/disclosure/corrections", fields);
        market.done(path + "/acts/referral", Map.of("competent", "某市公安局", "reason", "户籍信息归公安机关"));
        assertThat(market.page(path).text()).contains("待告知", "登记告知");
        assertThat(market.again(path + "/acts/notice", Map.of("way", "POST"))
                        .select(".error-summary")
                        .text())
                .contains("邮件号码");
        market.done(path + "/acts/notice", Map.of("way", "POST", "proof", "EMS1"));
        assertThat(market.page(path).text()).contains("告知向有权更正的机关提出", "EMS1");
    }

    @Test
    void who_does_not_handle_them_does_nothing() throws Exception {
        String number = asked();
        assertThat(new Window(mvc, "machao").get("/desk/disclosure/corrections/new"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(new Window(mvc, "xuning").post(DESK + number + "/acts/check", Map.of("finding", "INACCURATE")))
                .hasStatus(HttpStatus.FORBIDDEN);
        applicant.done("/disclosure/corrections/my/" + number + "/withdrawal", Map.of());
        assertThat(applicant.page("/disclosure/corrections/my/" + number).text())
                .contains("已撤回");
        assertThat(applicant.post("/disclosure/corrections/my/" + number + "/withdrawal", Map.of()))
                .hasStatus(422);
    }

    private MvcTestResult call(String path, String body, String key) {
        return mvc.post()
                .uri("/api/v1/disclosure/corrections" + path)
                .with(As.application("demo-disclosure", "disclosure.read", "disclosure.handle"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void an_agency_s_own_system_registers_and_handles_it_once_for_a_key() throws Exception {
        String key = UUID.randomUUID().toString();
        assertThat(call("", "{}", key + "a"))
                .hasStatus(422)
                .bodyText()
                .contains("applicant.name", "record", "evidence");
        String body = """
            {"agency": "%s", "applicant": {"name": "张伟", "idNumber": "%s", "phone": "13800990001"}, "channel": "REGISTERED_MAIL",
             "record": "登记信息", "wrong": "生日", "wanted": "1985-03-12", "evidence": "身份证"}\
            """.formatted(agency("清和县市场监督管理局"), DemoPeople.ZHANG_WEI.idNumber());
        var made = call("", body, key);
        assertThat(made).hasStatus(201);
        String number = new JsonMapper()
                .readTree(made.getResponse().getContentAsString())
                .get("number")
                .asString();
        assertThat(call("", body, key)).hasStatus(201).bodyText().contains(number);
        String check = "{\"finding\": \"INACCURATE\", \"how\": \"与档案核对\"}";
        assertThat(call("/" + number + "/check", check, key + "b")).hasStatusOk();
        assertThat(call("/" + number + "/refusal", "{\"reason\": \"不改\"}", key + "c"))
                .hasStatus(409);
        String change = "{\"changed\": \"生日更正\"}";
        for (int n = 0; n < 2; n++) {
            assertThat(call("/" + number + "/correction", change, key + "d"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("CORRECTED", "ENDED", "张*");
        }
        assertThat(mvc.get().uri("/api/v1/disclosure/corrections/" + number).with(As.application("x", "items.read")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}

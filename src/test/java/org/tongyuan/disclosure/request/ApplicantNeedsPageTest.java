package org.tongyuan.disclosure.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.counter.Window;

/** Who cannot write is written for, who cannot read is helped, and who may not have a copy sees the original. */
@TongyuanTest
@Transactional
class ApplicantNeedsPageTest {

    private static final String REQUESTS = "/desk/disclosure/requests";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    private Window applicant;
    private Window office;

    @BeforeEach
    void people() {
        applicant = new Window(mvc, "lina");
        office = new Window(mvc, "hanbing");
    }

    private String applied(String form) throws Exception {
        String agency = agencies.byName(agencies.home().code(), "清和县市场监督管理局")
                .orElseThrow()
                .id()
                .toString();
        String path = applicant.done(
                "/disclosure/apply", Map.of("agency", agency, "wanted", "1998年厂房平面图", "form", form, "way", "PLATFORM"));
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }

    @Test
    void what_was_spoken_is_printed_to_be_read_back_and_signed() throws Exception {
        var fields = new HashMap<>(Map.of(
                "name",
                DemoPeople.ZHANG_WEI.name(),
                "idType",
                "ID_CARD",
                "idNumber",
                DemoPeople.ZHANG_WEI.idNumber(),
                "phone",
                DemoPeople.ZHANG_WEI.phone(),
                "kind",
                "NATURAL_PERSON",
                "channel",
                "IN_PERSON",
                "wanted",
                "本村道路硬化的验收结果",
                "form",
                "PAPER",
                "way",
                "PICK_UP"));
        fields.put("oral", "true");
        fields.put("readingHelp", "看不清小字");
        String path = office.done(REQUESTS, fields);
        String sheet = office.page(path).select("a[href$=oral-sheet.pdf]").attr("href");
        var answer = office.get(sheet);
        assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
        assertThat(text(answer.getResponse().getContentAsByteArray()))
                .contains("第二十九条", "张伟", "本村道路硬化的验收结果", "看不清小字", "申请人签名或者捺印", "当面领取")
                .contains(path.substring(path.lastIndexOf('/') + 1))
                .doesNotContain(DemoPeople.ZHANG_WEI.idNumber());
        assertThat(new Window(mvc, "dengyun").get(sheet)).hasStatus4xxClientError();

        String written = REQUESTS + "/" + applied("PAPER");
        assertThat(office.get(written + "/oral-sheet.pdf")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(office.page(written).select("a[href$=oral-sheet.pdf]")).isEmpty();
    }

    @Test
    void who_cannot_read_is_helped_and_sees_what_was_done() throws Exception {
        String number = applied("PAPER");
        String act = REQUESTS + "/" + number + "/acts/reading-help";
        assertThat(office.again(act, Map.of()).select(".error-summary").text()).contains("请填写提供了什么帮助");
        office.done(act, Map.of("what", "电话宣读登记回执"));
        assertThat(applicant
                        .page("/disclosure/my/" + number)
                        .select("#history + ol")
                        .text())
                .contains("提供阅读、视听帮助（韩冰）", "电话宣读登记回执");
        var told = mvc.post()
                .uri("/api/v1/disclosure/requests/" + number + "/reading-help")
                .with(As.application("demo-disclosure", "disclosure.read", "disclosure.handle"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"what\": \"提供大字版\"}")
                .exchange();
        assertThat(told).hasStatusOk();
        assertThat(office.page(REQUESTS + "/" + number).text()).contains("提供大字版");
    }

    @Test
    void another_form_than_asked_has_its_reason_and_what_is_consulted_its_place() throws Exception {
        String number = applied("PAPER");
        String desk = REQUESTS + "/" + number;
        assertThat(office.page(desk + "/acts/reply").select("#form").attr("required"))
                .as("left empty it is as asked")
                .isEmpty();
        var granted = new HashMap<>(Map.of("type", "GRANT", "provided", "1998年厂房平面图"));
        Examined.at(mvc, office, number, granted);
        granted.put("form", "CONSULT");
        assertThat(office.again(desk + "/acts/reply", granted)
                        .select(".error-summary")
                        .text())
                .contains("可能危及政府信息载体安全");
        granted.put("formReason", "图纸为孤本，纸张脆化，复制会损坏原件。");
        assertThat(office.again(desk + "/acts/reply", granted)
                        .select(".error-summary")
                        .text())
                .contains("请写明时间和地点");
        granted.put("appointment", "工作日9时至17时，县市场监督管理局档案室");
        office.done(desk + "/acts/reply", granted);
        String letter = office.page(desk).select("a[href$=.pdf]:contains(答复书)").stream()
                .map((Element a) -> a.attr("href"))
                .findFirst()
                .orElseThrow();
        assertThat(text(office.get(letter).getResponse().getContentAsByteArray()))
                .contains("以查阅的形式提供", "你（单位）要求以纸质的形式提供", "第四十条", "纸张脆化", "查阅、抄录的时间和地点：工作日9时至17时，县市场监督管理局档案室");
        assertThat(office.page(desk).text()).contains("形式：查阅", "档案室");
        office.done(desk + "/acts/delivery", Map.of("way", "ELECTRONIC"));
        assertThat(applicant.page("/disclosure/my/" + number).text()).contains("以查阅的形式提供", "纸张脆化", "档案室");
    }

    @Test
    void who_asked_to_consult_is_told_when_and_where() throws Exception {
        String number = applied("CONSULT");
        String desk = REQUESTS + "/" + number;
        var granted = new HashMap<>(Map.of("type", "GRANT", "provided", "1998年厂房平面图"));
        Examined.at(mvc, office, number, granted);
        assertThat(office.again(desk + "/acts/reply", granted)
                        .select(".error-summary")
                        .text())
                .contains("请写明时间和地点");
        assertThat(office.again(desk + "/acts/reply", Map.of("type", "NOT_EXIST", "reason", "查无此图", "form", "PAPER"))
                        .select(".error-summary")
                        .text())
                .contains("这种答复不提供信息");
    }
}

package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.cases.CasesClient;
import tools.jackson.databind.JsonNode;

/**
 * An application for information that came by post in February 2026: corrected, a third party consulted, extended, partly refused with a
 * redacted document; every day as the regulation has it, and the year's report has it in its place. And one on the net, answered with a
 * document from which what is private was removed.
 */
class InformationRequestStory extends Journey {

    private static final String AGENCY = "清和县市场监督管理局";
    private static final String PATH = "/api/v1/disclosure/requests";
    private static final String SECRET = "990122198503120012";

    private String number = "";

    private JsonNode at(String day, String act, Map<String, Object> body) {
        return at(day, act, body, "demo-disclosure", "disclosure.read disclosure.handle disclosure.extend");
    }

    private JsonNode at(String day, String act, Map<String, Object> body, String clientId, String scopes) {
        try {
            var client = new CasesClient(port, clientId, scopes);
            var answer = client.postAt(LocalDate.parse(day).atTime(10, 0), PATH + act, body);
            assertThat(answer.status()).as(act + ": " + answer.body()).isBetween(200, 201);
            return answer.body();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID agency() {
        return jdbc.sql("SELECT id FROM agencies.agency WHERE name = ?")
                .param(AGENCY)
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
    }

    private static String due(JsonNode request) {
        return request.get("dueOn").asString();
    }

    @Test
    void an_application_by_post_is_corrected_consulted_on_extended_and_partly_refused() throws Exception {
        given_a_letter_of_february();
        every_day_is_as_the_regulation_has_it();
        the_letters_are_right();
        the_report_of_the_year_has_it_in_its_cell();
    }

    private void given_a_letter_of_february() {
        var body = new HashMap<String, Object>(Map.of(
                "agency", agency().toString(),
                "channel", "REGISTERED_MAIL",
                "wanted", "2025年乳制品抽检结果",
                "form", "PAPER",
                "way", "POST",
                "address", "清和县城关镇和平路1号"));
        body.put(
                "applicant",
                Map.of(
                        "name", DemoPeople.WANG_QIANG.name(),
                        "idNumber", DemoPeople.WANG_QIANG.idNumber(),
                        "phone", DemoPeople.WANG_QIANG.phone()));
        var made = at("2026-02-10", "", body);
        number = made.get("number").asString();
        assertThat(due(made)).isEqualTo("2026-03-16");
    }

    private void every_day_is_as_the_regulation_has_it() throws Exception {
        assertThat(at("2026-02-13", "/" + number + "/correction-notice", Map.of("items", "请写明抽检的批次。"))
                        .get("paused")
                        .asBoolean())
                .isTrue();
        assertThat(due(at("2026-03-02", "/" + number + "/correction", Map.of("text", "2025年第三季度。"))))
                .as("counted anew from the receipt of the correction")
                .isEqualTo("2026-03-30");
        at("2026-03-09", "/" + number + "/third-party-letter", Map.of("party", "清和县好邻居便利店有限公司", "about", "进货渠道"));
        var reached = at("2026-03-11", "/" + number + "/arrivals", Map.of("of", "CONSULTATION"));
        assertThat(reached.get("consultations").get(0).get("dueOn").asString())
                .as("fifteen working days of the third party's own")
                .isEqualTo("2026-04-01");
        assertThat(due(at(
                        "2026-03-27",
                        "/" + number + "/third-party-opinion",
                        Map.of("answer", "OBJECTS", "reason", "属于商业秘密"))))
                .as("the time of asking is not counted")
                .isEqualTo("2026-04-20");
        assertThat(due(at("2026-04-15", "/" + number + "/extension", Map.of("days", 10, "reason", "资料较多，需要逐项区分"))))
                .isEqualTo("2026-05-07");
        String redacted = the_document_is_redacted();
        var reply = new HashMap<String, Object>(Map.of(
                "type", "PARTIAL",
                "grounds", List.of("DENY_THIRD_PARTY"),
                "reason", "进货渠道属于第三方商业秘密，第三方不同意公开且理由合理。",
                "provided", "2025年第三季度乳制品抽检结果一览表",
                "files", List.of(redacted)));
        somebody_else_examines_it(reply);
        at("2026-04-28", "/" + number + "/reply", reply);
        var served = at(
                "2026-04-30",
                "/" + number + "/delivery",
                Map.of("way", "POST", "proof", "EMS1234567890123", "on", "2026-04-29"));
        assertThat(served.get("endedOn").asString()).as("the day of posting").isEqualTo("2026-04-29");
        assertThat(served.get("reply").get("row").asString()).isEqualTo("PARTLY_GRANTED");
    }

    /** The redacted copy holds pictures only, so that a person looks at it; and the clock runs on. */
    private void somebody_else_examines_it(Map<String, Object> reply) throws Exception {
        String examination = "/" + number + "/examination";
        var client = new CasesClient(port, "demo-disclosure", "disclosure.read disclosure.handle disclosure.review");
        var early = client.postAt(LocalDate.parse("2026-04-28").atTime(9, 0), PATH + "/" + number + "/reply", reply);
        assertThat(early.status()).as("not examined").isEqualTo(409);
        var asked = new HashMap<>(reply);
        assertThat(due(at("2026-04-28", examination, asked)))
                .as("the time runs on")
                .isEqualTo("2026-05-07");
        var agreed = Map.<String, Object>of("verdict", "AGREED", "basis", "可以公开的部分不属于条例第十四条、第十五条的情形");
        var own =
                client.postAt(LocalDate.parse("2026-04-28").atTime(11, 0), PATH + examination + "/conclusion", agreed);
        assertThat(own.status()).as("by whoever handed it in").isEqualTo(409);
        var hits = client.get(PATH + examination).body().get("hits");
        assertThat(hits).hasSize(1);
        at(
                "2026-04-28",
                examination + "/hits",
                Map.of("hit", hits.get(0).get("id").asString(), "reason", "遮盖后的文件，已逐页查看，没有个人信息"));
        at("2026-04-28", examination + "/conclusion", agreed, "demo-secrecy", "disclosure.read disclosure.review");
    }

    /** What the third party may keep to itself is not in the copy, and the original cannot be given out. */
    private String the_document_is_redacted() throws Exception {
        String content = Base64.getEncoder().encodeToString(document());
        var added = at("2026-04-27", "/" + number + "/files", Map.of("name", "results.pdf", "content", content));
        String original = added.get("files").get(0).get("id").asString();
        var files = at(
                        "2026-04-27",
                        "/" + number + "/files/" + original + "/redaction",
                        Map.of("words", List.of(SECRET)))
                .get("files");
        assertThat(files).hasSize(2);
        var client = new CasesClient(port, "demo-disclosure", "disclosure.read disclosure.handle disclosure.extend");
        var refused = client.postAt(
                LocalDate.parse("2026-04-28").atTime(9, 0),
                PATH + "/" + number + "/reply",
                Map.of("type", "GRANT", "provided", "一览表", "files", List.of(original)));
        assertThat(refused.status()).as("the original").isEqualTo(409);
        return files.get(1).get("id").asString();
    }

    private void the_letters_are_right() throws Exception {
        signInAs("hanbing");
        page.navigate("/desk/disclosure/requests/" + number);
        assertThat(main()).contains("部分公开", "第三方：清和县好邻居便利店有限公司", "不同意公开");
        isAccessible();
        shot("information-request-desk");
        assertThat(letter("登记回执").text()).contains("王强", number, "2026年2月10日", "第三十一条", "2026年3月16日");
        assertThat(letter("征求意见书（第三方）").text())
                .contains("清和县好邻居便利店有限公司", "进货渠道", "第三十二条", "15个工作日", "2026年3月9日")
                .doesNotContain("王强");
        assertThat(letter("征求意见情况告知书").text()).contains("王强", "第三方", "2026年3月9日", "第三十三条第三款");
        assertThat(letter("补正告知书").text()).contains("一次性告知", "请写明抽检的批次");
        assertThat(letter("延期答复告知书").text()).contains("延长答复期限10个工作日", "2026年5月7日");
        var given = context.request()
                .get(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("results（遮盖）.pdf"))
                        .getAttribute("href"));
        holds_no_text(given.body());
        assertThat(letter("答复书").text())
                .contains("results（遮盖）.pdf")
                .contains("第三十七条", "第十五条")
                .contains("如对不予公开的部分不服，应当自收到本答复书之日起60日内先向清和县人民政府申请行政复议");
    }

    private void the_report_of_the_year_has_it_in_its_cell() {
        String code = jdbc.sql("SELECT code FROM agencies.agency WHERE id = ?")
                .param(agency())
                .query((row, n) -> String.valueOf(row.getString("code")))
                .single();
        page.navigate("/desk/disclosure/annual-reports/" + code + "/2026/cells/3.PARTLY_GRANTED.NATURAL_PERSON");
        assertThat(main()).contains(number);
        isAccessible();
        shot("information-request-report-cell");
        page.navigate("/desk/disclosure/annual-reports/" + code + "/2026/cells/3.NEW.NATURAL_PERSON");
        assertThat(main()).contains(number);
    }

    @Test
    void a_citizen_gets_a_document_from_which_what_is_private_was_removed() throws Exception {
        on_a_phone();
        signInAs("lina");
        page.navigate("/disclosure/apply");
        page.locator("#agency").selectOption(new SelectOption().setLabel(AGENCY));
        page.locator("#wanted").fill("2025年电梯检验记录");
        page.locator("#form").selectOption("ELECTRONIC");
        page.locator("#way").selectOption("POST");
        press("提交申请");
        assertThat(main()).contains("请先改正以下内容", "请填写邮寄地址");
        assertThat(page.locator("#wanted").inputValue()).isEqualTo("2025年电梯检验记录");
        page.locator("#way").selectOption("PLATFORM");
        isAccessible();
        shot("information-request-apply");
        press("提交申请");
        assertThat(main()).contains("办理中", "为什么是这一天");
        isAccessible();
        shot("information-request-mine");
        String mine = path();
        String desk = "/desk/disclosure/requests/" + mine.substring(mine.lastIndexOf('/') + 1);

        signInAs("hanbing");
        page.navigate("/desk/disclosure/requests");
        isAccessible();
        shot("information-requests");
        page.navigate(desk);
        page.locator("#file").setInputFiles(new FilePayload("record.pdf", "application/pdf", document()));
        press("添加");
        page.locator("a[href$='/redaction']").first().click();
        page.locator("#words").fill(SECRET);
        draws_a_box();
        isAccessible();
        shot("information-request-redaction");
        press("生成遮盖后的文件");
        assertThat(main()).contains("record（遮盖）.pdf");
        page.navigate(desk + "/acts/examination");
        page.locator("#type").selectOption("GRANT");
        page.locator("#provided").fill("检验记录");
        page.getByLabel("record.pdf").check();
        press("送审查");
        assertThat(main()).contains("“record.pdf”没有遮盖");
        page.getByLabel("record.pdf").uncheck();
        page.getByLabel("record（遮盖）.pdf").check();
        press("送审查");
        examined(desk);
        signInAs("hanbing");
        page.navigate(desk + "/acts/reply");
        isAccessible();
        press("答复");
        follow("登记送达");
        page.locator("#way").selectOption("ELECTRONIC");
        press("登记送达");
        assertThat(main()).contains("已办结");

        signInAs("lina");
        page.navigate(mine);
        assertThat(main()).contains("予以公开", "record（遮盖）.pdf");
        isAccessible();
        shot("information-request-answered");
        var given = context.request()
                .get(page.locator("a[href$='/files/0']").first().getAttribute("href"));
        holds_no_text(given.body());
    }

    private void examined(String desk) {
        signInAs("xuning");
        page.navigate("/desk/disclosure");
        follow("待我审查的答复");
        page.locator("a[href='" + desk + "/examination']").click();
        assertThat(main()).contains("不能自动检查的附件", "record（遮盖）.pdf");
        page.locator("input[name='reason']").fill("已逐页查看，没有个人信息");
        page.locator("button:has-text('记录理由')").click();
        page.locator("#verdict-AGREED").check();
        page.locator("#basis").fill("不涉及国家秘密，不属于条例第十四条、第十五条的情形");
        isAccessible();
        shot("information-request-examination");
        press("记录结论");
        assertThat(main()).contains("同意按拟定的内容答复");
    }

    private static void holds_no_text(byte[] document) throws Exception {
        try (var pdf = Loader.loadPDF(document)) {
            assertThat(new PDFTextStripper().getText(pdf)).isBlank();
        }
        assertThat(new String(document, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(SECRET);
    }

    /** With the mouse, from a fifth to a half of the page. */
    private void draws_a_box() {
        page.evaluate("() => document.querySelector('.redaction-page').scrollIntoView({ behavior: 'instant' })");
        page.waitForFunction("() => document.querySelector('.redaction-page img').naturalWidth > 0");
        page.evaluate("() => document.querySelector('.redaction-page').scrollIntoView({ behavior: 'instant' })");
        var box = page.locator(".redaction-page").first().boundingBox();
        page.mouse().move(box.x + box.width * 0.2, box.y + box.height * 0.3);
        page.mouse().down();
        page.mouse().move(box.x + box.width * 0.5, box.y + box.height * 0.4);
        page.mouse().up();
        assertThat(page.locator("#boxes").inputValue()).matches("1 (19|20)\\S* (29|30)\\S* (29|30)\\S* (9|10)\\S*");
    }

    private static byte[] document() throws Exception {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = new PDPage();
            document.addPage(sheet);
            try (var content = new PDPageContentStream(document, sheet)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                content.newLineAtOffset(72, 700);
                content.showText("Lift 3 passed. Inspector: " + SECRET);
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}

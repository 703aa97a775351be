package org.tongyuan.disclosure.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.disclosure.DisclosureDesk;

@TongyuanTest
@Transactional
class PublicationPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTime time;

    private DisclosureDesk desk;

    @BeforeEach
    void a_day_in_march() {
        time.set(LocalDate.of(2026, 3, 9));
        desk = new DisclosureDesk(mvc);
    }

    @AfterEach
    void real_time() {
        time.reset();
    }

    @Test
    void a_draft_is_written_and_stands_in_the_list_with_its_last_day() {
        String record = desk.draft("name", "村庄规划编制方案甲");
        assertThat(desk.get("hejing", record))
                .hasStatusOk()
                .bodyText()
                .contains("村庄规划编制方案甲", "起草中", "2026年3月30日", "还剩 15 个工作日");
        assertThat(desk.get("hejing", DisclosureDesk.RECORDS)).bodyText().contains("村庄规划编制方案甲", "何静");
        assertThat(desk.get("hejing", DisclosureDesk.RECORDS + "?state=PUBLISHED"))
                .bodyText()
                .doesNotContain("村庄规划编制方案甲");
        assertThat(desk.get("hejing", record + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("保存草稿", "一、范围。");
    }

    @Test
    void what_is_wrong_in_the_form_is_said_and_what_was_typed_is_kept() throws Exception {
        var wrong = desk.post(
                "hejing",
                DisclosureDesk.RECORDS,
                DisclosureDesk.fields("name", "", "madeOn", "2026-03-10", "interprets", "第3号", "body", "写了很久的正文"));
        assertThat(wrong).hasStatus(422).bodyText().contains("请填写信息名称", "不晚于今天", "请填写索引号");
        assertThat(Jsoup.parse(wrong.getResponse().getContentAsString())
                        .select("#body")
                        .text())
                .isEqualTo("写了很久的正文");
        assertThat(desk.post("hejing", DisclosureDesk.RECORDS, DisclosureDesk.fields("category", "T1")))
                .hasStatus(409)
                .bodyText()
                .contains("不是清和县这一层级", "一、范围。");
        assertThat(desk.post(
                        "hejing",
                        DisclosureDesk.RECORDS,
                        DisclosureDesk.fields("interprets", "790100999/202001-00001")))
                .hasStatus(409)
                .bodyText()
                .contains("没有索引号为");
        assertThat(desk.post("hejing", DisclosureDesk.RECORDS, DisclosureDesk.fields("body", "响铃\u0007字符")))
                .hasStatus(422)
                .bodyText()
                .contains("无法显示的字符");
    }

    @Test
    void each_step_is_done_by_whom_it_belongs_to() {
        String record = desk.draft();
        assertThat(desk.post("xuning", record + "/submission", Map.of())).hasStatus(403);
        assertThat(desk.post("hejing", record + "/review", Map.of("conclusion", "PUBLIC", "basis", "x")))
                .hasStatus(403);
        assertThat(desk.post("hejing", record + "/approval", Map.of())).hasStatus(403);
        assertThat(desk.review(record))
                .as("not handed in yet")
                .hasStatus(409)
                .bodyText()
                .contains("起草中");
        desk.handIn(record);
        assertThat(desk.post("xuning", record + "/review", Map.of("conclusion", "PUBLIC")))
                .hasStatus(422)
                .bodyText()
                .contains("请写明审查依据");
        assertThat(desk.review(record)).hasStatus(303);
        assertThat(desk.post("fangyuan", record + "/return", Map.of())).hasStatus(422);
        assertThat(desk.post("fangyuan", record + "/return", Map.of("reason", "请补附件")))
                .hasStatus(303);
        assertThat(desk.get("hejing", record)).bodyText().contains("已退回修改", "请补附件", "方远");
        assertThat(mvc.get().uri(record)).hasStatus(303);
        assertThat(mvc.get().uri(record).with(As.user("wangfang"))).hasStatus(403);
        assertThat(desk.get("hejing", DisclosureDesk.RECORDS + "/00000000-0000-0000-0000-000000000001"))
                .hasStatus(404);
    }

    @Test
    void what_looks_like_personal_data_is_shown_masked_and_answered_one_by_one() throws Exception {
        String record = desk.draft("body", "李秀英，990122195004080040，电话 13800990004");
        var page = desk.get("hejing", record);
        String list = Jsoup.parse(page.getResponse().getContentAsString())
                .select("section[aria-labelledby=scan-heading]")
                .text();
        assertThat(list).contains("990**************0", "138****0004", "未处理").doesNotContain("19500408");
        desk.handIn(record);
        assertThat(desk.review(record)).hasStatus(409).bodyText().contains("还有 2 处疑似个人信息没有处理");
        var forms = Jsoup.parse(desk.get("xuning", record).getResponse().getContentAsString())
                .select("form[action*=/scan/]");
        for (var form : forms) {
            String action = form.attr("action");
            if (action.endsWith("/retention") && form.text().contains("138")) {
                assertThat(desk.post("xuning", action, Map.of()))
                        .hasStatus(422)
                        .bodyText()
                        .contains("请写明为什么可以公开");
                assertThat(desk.post("xuning", action, Map.of("reason", "公开的值班电话")))
                        .hasStatus(303);
            } else if (action.endsWith("/mask") && form.text().contains("990")) {
                assertThat(desk.post("xuning", action, Map.of())).hasStatus(303);
            }
        }
        assertThat(desk.review(record)).hasStatus(303);
        assertThat(desk.get("fangyuan", record))
                .bodyText()
                .contains("990**************0", "保留公开", "公开的值班电话")
                .doesNotContain("990122195004080040");
    }

    @Test
    void an_attachment_is_scanned_too_and_a_picture_has_to_be_looked_at() throws Exception {
        String record = desk.draft();
        desk.attach(record, "名单.pdf", pdf("Contact 13800990004"));
        desk.attach(record, "盖章页.png", png());
        assertThat(desk.get("hejing", record)).bodyText().contains("名单.pdf", "138****0004", "不能自动检查的附件");
        desk.handIn(record);
        assertThat(desk.review(record)).hasStatus(409).bodyText().contains("还有 2 处");
        var forms = Jsoup.parse(desk.get("xuning", record).getResponse().getContentAsString());
        assertThat(forms.select("form[action$=/mask]"))
                .as("nothing in a file can be masked here")
                .isEmpty();
        for (var form : forms.select("form[action$=/retention]")) {
            assertThat(desk.post("xuning", form.attr("action"), Map.of("reason", "看过，是公开的电话和公章")))
                    .hasStatus(303);
        }
        assertThat(desk.review(record)).hasStatus(303);
    }

    @Test
    void a_set_time_is_shown_and_can_be_taken_back() {
        String record = desk.draft();
        desk.handIn(record);
        desk.review(record);
        assertThat(desk.post("fangyuan", record + "/approval", Map.of("at", "明天")))
                .hasStatus(422);
        assertThat(desk.post("fangyuan", record + "/approval", Map.of("at", "2026-03-12T09:00")))
                .hasStatus(303);
        assertThat(desk.get("hejing", record)).bodyText().contains("定时公开", "2026年3月12日 09:00 自动公开");
        assertThat(desk.post("fangyuan", record + "/return", Map.of("reason", "暂缓公开")))
                .hasStatus(303);
        assertThat(desk.get("hejing", record)).bodyText().contains("已退回修改");
    }

    private static byte[] pdf(String text) throws Exception {
        try (var document = new org.apache.pdfbox.pdmodel.PDDocument()) {
            var page = new org.apache.pdfbox.pdmodel.PDPage();
            document.addPage(page);
            try (var content = new org.apache.pdfbox.pdmodel.PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(
                        new org.apache.pdfbox.pdmodel.font.PDType1Font(
                                org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.HELVETICA),
                        12);
                content.newLineAtOffset(72, 700);
                content.showText(text);
                content.endText();
            }
            var out = new java.io.ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] png() throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(40, 40, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void what_was_referred_up_is_concluded_only_after_the_answer_is_written_down() throws Exception {
        String record = desk.draft("name", "管线普查成果乙");
        desk.post("hejing", record + "/submission", Map.of());
        desk.post("hejing", record + "/source-check", Map.of("rule", "MAKER"));
        assertThat(desk.post("xuning", record + "/referral", Map.of("to", "县保密行政管理部门", "question", "坐标能否公开")))
                .hasStatus3xxRedirection();
        assertThat(desk.get("xuning", record))
                .bodyText()
                .contains("记录答复", "报请函（PDF）")
                .doesNotContain("按答复作出结论");
        assertThat(DisclosureDesk.textOf(desk.get("xuning", record + "/referral.pdf")
                        .getResponse()
                        .getContentAsByteArray()))
                .contains("管线普查成果乙");
        assertThat(desk.post("xuning", record + "/review", Map.of("conclusion", "PUBLIC", "basis", "不涉密")))
                .hasStatus(409)
                .bodyText()
                .contains("请先记录答复");
        assertThat(desk.post(
                        "xuning", record + "/referral-answer", Map.of("answeredBy", "县保密局", "answer", "可以公开，坐标除外")))
                .hasStatus(422)
                .bodyText()
                .contains("请填写答复的文号", "请填写答复上的日期", "请选择答复的结论", "可以公开，坐标除外");
        var answer = Map.of(
                "answeredBy",
                "县保密局",
                "answerNumber",
                "清保函〔2026〕7号",
                "answeredOn",
                "2026-03-09",
                "answered",
                "PUBLIC",
                "answer",
                "可以公开");
        assertThat(desk.post("xuning", record + "/referral-answer", answer)).hasStatus3xxRedirection();
        assertThat(desk.get("xuning", record)).bodyText().contains("清保函〔2026〕7号", "按答复作出结论");
        assertThat(desk.post("xuning", record + "/review", Map.of("conclusion", "PUBLIC", "basis", "按答复")))
                .hasStatus3xxRedirection();
    }
}

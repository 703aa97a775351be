package org.tongyuan.documents.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.LetterRequest;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.platform.Ids;

@TongyuanTest
class VerificationPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MockMvc mockMvc;

    @Autowired
    Letters letters;

    @Autowired
    Agencies agencies;

    Letter letter;

    @BeforeEach
    void a_letter() {
        letter = issue();
    }

    private Letter issue() {
        return letters.issue(new LetterRequest(
                "licence-refusal",
                "不予行政许可决定书",
                "核验试",
                agencies.all().getFirst().id(),
                new Subject("case", Ids.next().toString()),
                "王强",
                LocalDate.of(2026, 3, 16),
                Map.of("caseNumber", "CASE-SECRET", "itemName", "食品经营许可", "reasons", java.util.List.of("不符合条件"))));
    }

    @Test
    void anybody_sees_whether_it_is_ours_and_nothing_personal() throws Exception {
        var result = get("/verify/" + letter.verifyCode());
        assertThat(result).hasStatusOk();
        Document page = page(result);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("dd").eachText())
                .contains(
                        "不予行政许可决定书",
                        letter.number(),
                        "2026年3月16日",
                        "王＊",
                        "有效",
                        FileId.of(letters.pdf(letter.id())).sha256());
        assertThat(page.text()).doesNotContain("王强", "CASE-SECRET", "不符合条件");
        assertThat(page.select("[style], script:not([src])")).isEmpty();
        assertThat(result.getResponse().getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void the_seal_is_shown_checked_and_called_a_demonstration() throws Exception {
        Document page = page(get("/verify/" + letter.verifyCode()));
        assertThat(page.text()).contains("这是演示印章，没有法律效力", "签名有效，文件未改动");
        assertThat(page.select("dd").eachText()).contains(org.tongyuan.platform.sm.Sm3.hex(letters.pdf(letter.id())));
        var picture = get("/verify/" + letter.verifyCode() + "/seal.png");
        assertThat(picture).hasStatusOk().hasContentType("image/png");
        assertThat(get("/verify/" + letter.verifyCode() + "/seal.txt")
                        .getResponse()
                        .getContentAsString())
                .contains("BEGIN SM2 SIGNATURE", "BEGIN CERTIFICATE");
        assertThat(get("/verify/00000000000000000000000000/seal.png")).hasStatus(404);
    }

    @Test
    void a_replaced_letter_names_the_one_that_holds() throws Exception {
        Letter later = issue();
        letters.replace(letter.id(), later.id());
        assertThat(page(get("/verify/" + letter.verifyCode())).text()).contains("已被替换", later.number(), "不再有效");
    }

    @Test
    void an_unknown_code_gets_a_friendly_404() throws Exception {
        for (String code : new String[] {"00000000000000000000000000", "x", "%3Cscript%3E"}) {
            var result = get("/verify/" + code);
            assertThat(result).hasStatus(404);
            assertThat(page(result).select("h1").text()).isEqualTo("没有找到这份文书");
        }
    }

    @Test
    void the_code_can_be_typed_as_people_type() throws Exception {
        String typed = letter.verifyCode().toLowerCase(java.util.Locale.ROOT).replaceAll("(.{4})", "$1-");
        assertThat(mvc.get().uri("/verify").param("code", typed).with(from("10.9.0.1")))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/verify/" + letter.verifyCode());
        var wrong = mvc.get()
                .uri("/verify")
                .param("code", "<b>abc</b>")
                .with(from("10.9.0.1"))
                .exchange();
        assertThat(wrong).hasStatus(422);
        assertThat(page(wrong).select("#code").attr("value")).isEqualTo("<b>abc</b>");
        assertThat(page(wrong).select(".error-summary a[href=#code]")).hasSize(1);
        assertThat(page(get("/verify")).select("label[for=code]")).hasSize(1);
    }

    @Test
    void a_file_is_compared_and_not_kept() throws Exception {
        byte[] pdf = letters.pdf(letter.id());
        assertThat(compared(pdf)).contains("一致。").doesNotContain("不一致");
        byte[] changed = pdf.clone();
        changed[changed.length / 2] ^= 1;
        assertThat(compared(changed)).contains("不一致");
        byte[] ofd = letters.ofd(letter.id());
        assertThat(compared(ofd)).contains("一致。").doesNotContain("不一致");
        ofd[ofd.length - 1] ^= 1;
        assertThat(compared(ofd)).contains("不一致");
        assertThat(compared(new byte[0])).contains("文件是空的");
    }

    @Test
    void too_many_questions_from_one_address_have_to_wait() {
        for (int i = 0; i < 60; i++) {
            mvc.get().uri("/verify").with(from("10.9.0.77")).exchange();
        }
        int later = 0;
        for (int i = 0; i < 60 && later != 429; i++) { // a minute may have turned in between
            later = mvc.get()
                    .uri("/verify")
                    .with(from("10.9.0.77"))
                    .exchange()
                    .getResponse()
                    .getStatus();
        }
        assertThat(later).isEqualTo(429);
    }

    @Test
    void names_are_masked_but_recognisable() {
        assertThat(Masked.name("张伟")).isEqualTo("张＊");
        assertThat(Masked.name("欧阳建国")).isEqualTo("欧＊＊＊");
        assertThat(Masked.name("清和县好邻居便利店有限公司")).isEqualTo("清和＊＊＊公司");
        assertThat(Masked.name("𠮷野家")).isEqualTo("𠮷＊＊");
    }

    private String compared(byte[] content) throws Exception {
        var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(
                        "/verify/" + letter.verifyCode() + "/comparison")
                .file(new MockMultipartFile("file", "a.pdf", "application/pdf", content))
                .with(As.nobody())
                .with(from("10.9.0.2"));
        return Jsoup.parse(mockMvc.perform(request)
                        .andReturn()
                        .getResponse()
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .text();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(java.net.URI.create(path)).with(from("10.9.0.3")).exchange();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static Document page(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }
}

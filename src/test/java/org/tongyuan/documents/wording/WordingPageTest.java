package org.tongyuan.documents.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.LetterRequest;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;

@TongyuanTest
class WordingPageTest {

    private static final String WRITER = "fengxue";
    private static final String OTHER = "admin";
    private static final String LETTER = "/admin/letters/case-closing";
    private static final String WHOLE = """
        关于“{事项名称}”（办件编号：{办件编号}）：本县的说法。
        {理由}
        {如有 依据}依据：{依据}。{完}
        {救济途径}
        """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Letters letters;

    @Autowired
    Agencies agencies;

    @Autowired
    Journal journal;

    /** Other tests issue letters too: none of these words outlives its test. */
    @AfterEach
    void nothing_stays_in_force() {
        jdbc.sql("""
            UPDATE documents.letter_wording SET withdrawn_at = now(), withdrawn_why = 'test', withdrawn_by = written_by,
                withdrawer = writer WHERE template = 'case-closing' AND withdrawn_at IS NULL\
            """).update();
    }

    private String draft(String body, String agency) {
        var answer = post(WRITER, LETTER + "/drafts", Map.of("body", body, "agency", agency));
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    @Test
    void words_approved_by_a_second_person_are_used_from_then_on_and_old_letters_keep_theirs() throws Exception {
        Letter before = issue();
        String draft = draft(WHOLE, "ALL");
        assertThat(post(WRITER, draft + "/approval", Map.of("seen", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("自己写的正文不能自己批准");
        assertThat(post(OTHER, draft + "/approval", Map.of("seen", "0"))).hasStatus(303);
        Letter after = issue();
        Letter another = letters.issue(List.of(request())).getFirst();
        assertThat(text(after)).contains("本县的说法").doesNotContain("因下列原因");
        assertThat(text(another)).contains("本县的说法");
        assertThat(text(before)).contains("因下列原因").doesNotContain("本县的说法");
        assertThat(get(OTHER, draft)).bodyText().contains("正在使用");
        assertThat(post(OTHER, draft + "/withdrawal", Map.of("why", ""))).hasStatus(422);
        assertThat(post(OTHER, draft + "/withdrawal", Map.of("why", "另拟"))).hasStatus(303);
        assertThat(text(issue())).contains("因下列原因");
        assertThat(text(after)).contains("本县的说法");
        assertThat(journal.of(new Subject("letter-wording", draft.substring(draft.lastIndexOf('/') + 1))))
                .extracting(e -> e.entry().act())
                .containsExactly("LETTER_WORDING_DRAFTED", "LETTER_WORDING_APPROVED", "LETTER_WORDING_WITHDRAWN");
    }

    @Test
    void an_agency_s_own_words_come_before_those_for_all() throws Exception {
        post(OTHER, draft(WHOLE, "ALL") + "/approval", Map.of("seen", "0"));
        UUID agency = agencies.all().getFirst().id();
        post(OTHER, draft(WHOLE.replace("本县的说法", "本机关的说法"), agency.toString()) + "/approval", Map.of("seen", "0"));
        assertThat(text(issue())).contains("本机关的说法");
        assertThat(text(letters.issue(request(agencies.all().getLast().id())))).contains("本县的说法");
    }

    @Test
    void words_that_lack_what_law_requires_are_refused_with_its_name() {
        String draft = draft("关于{事项名称}（{办件编号}）：终止。\n{理由}\n{如有 有效期限}{依据}{完}", "ALL");
        assertThat(get(OTHER, draft)).bodyText().contains("现在还不能批准", "缺少必备内容{救济途径}");
        assertThat(post(OTHER, draft + "/approval", Map.of("seen", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("正文缺少法律要求的内容：依据、救济途径");
    }

    @Test
    void what_cannot_be_read_is_refused_and_kept_on_the_page() throws Exception {
        var refused = post(WRITER, LETTER + "/drafts", Map.of("body", "见{密码}<b>", "agency", "ALL"));
        assertThat(refused).hasStatus(422);
        Document page = page(refused);
        assertThat(page.select("#body").text()).isEqualTo("见{密码}<b>");
        assertThat(page.select(".error-summary").text()).contains("没有名为“密码”的内容项");
        assertThat(post(WRITER, LETTER + "/drafts", Map.of("body", WHOLE, "agency", "x")))
                .hasStatus(422);
        assertThat(get(WRITER, "/admin/letters/case-delivery")).hasStatus(404);
    }

    @Test
    void only_what_was_read_is_approved() {
        String draft = draft(WHOLE, "ALL");
        assertThat(post(WRITER, draft, Map.of("body", WHOLE + "又一句。", "seen", "0")))
                .hasStatus(303);
        assertThat(post(OTHER, draft + "/approval", Map.of("seen", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("刚被别人改过");
        assertThat(post(OTHER, draft, Map.of("body", WHOLE, "seen", "1"))).hasStatus(303);
        assertThat(post(OTHER, draft + "/approval", Map.of("seen", "2"))).hasStatus(422);
        assertThat(post(WRITER, draft + "/approval", Map.of("seen", "2"))).hasStatus(303);
        assertThat(post(WRITER, draft, Map.of("body", WHOLE, "seen", "2"))).hasStatus(422);
    }

    @Test
    void a_trial_print_says_that_it_is_one() throws Exception {
        var proof = get(OTHER, draft(WHOLE, "ALL") + "/proof.pdf");
        assertThat(proof).hasStatusOk();
        try (var document = Loader.loadPDF(proof.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("样张，没有文号，不得作为文书使用", "本县的说法", "食品经营许可（新办）");
        }
    }

    @Test
    void nobody_else_comes_here() {
        for (String user : List.of("zhangwei", "wangfang", "gaofeng")) {
            assertThat(get(user, "/admin/letters")).as(user).hasStatus(403);
        }
        assertThat(get(OTHER, "/admin/letters")).hasStatusOk();
    }

    private LetterRequest request() {
        return request(agencies.all().getFirst().id());
    }

    private LetterRequest request(UUID agency) {
        return new LetterRequest(
                "case-closing",
                "终止办理通知书",
                "正文试",
                agency,
                new Subject("case", Ids.next().toString()),
                "王强",
                LocalDate.of(2026, 3, 16),
                Map.of("caseNumber", "1", "itemName", "食品经营许可", "reasons", List.of("逾期未补正。")));
    }

    private Letter issue() {
        return letters.issue(request());
    }

    private String text(Letter letter) throws Exception {
        try (var document = Loader.loadPDF(letters.pdf(letter.id()))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private MvcTestResult get(String user, String path) {
        return mvc.get().uri(path).with(As.user(user)).exchange();
    }

    private MvcTestResult post(String user, String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(As.user(user));
        fields.forEach(request::param);
        return request.exchange();
    }

    private static Document page(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }
}

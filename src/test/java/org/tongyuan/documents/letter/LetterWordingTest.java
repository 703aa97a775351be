package org.tongyuan.documents.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.yaml.snakeyaml.Yaml;

/** The words that the editor starts from are the words of the release's templates, whatever the facts. */
class LetterWordingTest {

    record Words(String template, String text) {}

    @SuppressWarnings("unchecked")
    static List<Words> words() throws IOException {
        try (var in = LetterWordingTest.class.getResourceAsStream("/documents/letter-wordings.yaml")) {
            Map<String, Object> file = new Yaml().load(Objects.requireNonNull(in));
            return ((List<Map<String, Object>>) file.get("wordings"))
                    .stream()
                            .map(w -> new Words((String) w.get("template"), (String) w.get("text")))
                            .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("words")
    void they_say_the_same_as_the_template(Words words) {
        var few = Map.<String, Object>of("caseNumber", "1", "itemName", "事项", "applicantName", "张伟");
        var other = LetterSetting.facts();
        other.put("deemed", true);
        other.put("licence", true);
        other.put("reasons", List.of("只有一条理由。"));
        other.put("conditions", List.of("甲。", "乙。"));
        other.put("notes", List.of("另行通知。"));
        other.put("remedy", List.of("一。", "二。"));
        other.remove("legalBasis");
        other.remove("competent");
        for (var facts : List.of(LetterSetting.facts(), few, other)) {
            LetterRow row = LetterSetting.row(words.template(), "标题", "张伟", facts);
            assertThat(body(LetterSetting.TEMPLATES.html(row, words.text(), true)))
                    .as(words.template())
                    .isEqualTo(body(LetterSetting.TEMPLATES.html(row)));
        }
    }

    @ParameterizedTest
    @MethodSource("words")
    void they_are_fit_for_archives_too(Words words) throws IOException {
        LetterRow row = LetterSetting.row(words.template(), "标题", "张伟", LetterSetting.facts(words.template()));
        byte[] pdf = LetterSetting.PRINTER.proof(row, words.text());
        assertThat(VeraPdf.objections(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(VeraPdf.objections(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void words_are_never_markup_and_never_run() {
        var facts = LetterSetting.facts();
        facts.put("itemName", "{申请人}<b>${1+1}</b>");
        String text = "<script>alert(1)</script> ${T(java.lang.Runtime).getRuntime()} *{x} [[${demo}]] <p"
                + " th:text=\"1\">“{事项名称}”&amp;\n"
                + "{理由}";
        LetterRow row = LetterSetting.row("licence-refusal", "标题", "张伟", facts);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> LetterSetting.TEMPLATES.html(row, text, true)))
                .isInstanceOf(IllegalStateException.class);
        String allowed =
                text.replace("${T(java.lang.Runtime).getRuntime()} *{x} [[${demo}]] ", "[[T(java.lang.Runtime)]] ");
        var page = Jsoup.parse(LetterSetting.TEMPLATES.html(row, allowed, true));
        assertThat(page.select("script, b, p[th:text]")).isEmpty();
        assertThat(page.select("#body").text())
                .contains("<script>alert(1)</script>", "[[T(java.lang.Runtime)]]", "“{申请人}<b>${1+1}</b>”&amp;");
    }

    private static String body(String html) {
        return Objects.requireNonNull(Jsoup.parse(html).selectFirst("#body"))
                .text()
                .replaceAll("[\\s\u3000]", "");
    }
}

package org.tongyuan.documents.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Letters are fit for archives and screen readers, and what is copied out of them is what they say. */
class ArchivalLetterTest {

    static final java.util.List<String> TEMPLATES = LetterSetting.ALL;

    @TempDir
    Path folder;

    @BeforeAll
    static void pdftotext_is_there() {
        PdfToText.require();
    }

    private static LetterRow row(String template) {
        return LetterSetting.row(template, "准予行政许可决定书", "清和县好邻居便利店有限公司", LetterSetting.facts(template));
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void verapdf_finds_nothing(String template) throws IOException {
        byte[] pdf = LetterSetting.PRINTER.print(row(template));
        assertThat(VeraPdf.objections(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(VeraPdf.objections(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void pdftotext_gives_the_letters_text_in_its_order(String template) throws IOException {
        LetterRow row = row(template);
        var page = Jsoup.parse(LetterSetting.TEMPLATES.html(row)).body();
        page.select(".page").first().text("第1页，共1页");
        assertThat(inOrder(PdfToText.of(LetterSetting.PRINTER.print(row), folder)))
                .isEqualTo(inOrder(page.text()));
    }

    /** Names may have these; no shape may come back as another character. */
    @Test
    void rare_characters_and_look_alikes_come_back_as_themselves() throws IOException {
        String rare = "㛃𠅤𫖯䶮㐂𬭊𫓧𬘓行政金见贝车长门马鱼鸟龙龟";
        var facts = LetterSetting.facts();
        facts.put("result", rare);
        byte[] pdf = LetterSetting.PRINTER.print(LetterSetting.row("licence-grant", "决定书", "张㛃", facts));
        assertThat(PdfToText.of(pdf, folder).replaceAll("\\s", "")).contains(rare, "张㛃：");
        assertThat(PdfToText.of(pdf, folder).codePoints())
                .noneMatch(c -> c >= 0x2E80 && c <= 0x2FDF || c >= 0xF900 && c <= 0xFAFF);
        assertThat(VeraPdf.objections(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
    }

    private static String inOrder(String text) {
        return text.replaceAll("[\\s\u3000\f]", "");
    }
}

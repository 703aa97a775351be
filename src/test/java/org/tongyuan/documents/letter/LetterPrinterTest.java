package org.tongyuan.documents.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LetterPrinterTest {

    static final java.util.List<String> TEMPLATES = LetterSetting.ALL;

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void every_letter_fits_its_size_and_gives_back_exactly_its_text(String template) throws IOException {
        LetterRow row = LetterSetting.row(template, "准予行政许可决定书", "清和县好邻居便利店有限公司", LetterSetting.facts(template));
        byte[] pdf = LetterSetting.PRINTER.print(row);
        keepForReading(template, pdf);
        assertThat(pdf).hasSizeLessThan(200 * 1024);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(sorted(textOf(document)))
                    .isEqualTo(sorted(textOf(LetterSetting.TEMPLATES.html(row)) + "第1页，共1页"));
            assertThat(textOf(document))
                    .contains("清市监许准〔2026〕3号", "行政", "2026年3月16日", "7K3M-Q9XV-T2A8-B4C6-D0E1-F5G7HJ");
        }
    }

    @Test
    void the_same_letter_gives_the_same_bytes() {
        LetterRow row = LetterSetting.row("licence-grant", "准予行政许可决定书", "张伟", LetterSetting.facts());
        assertThat(LetterSetting.PRINTER.print(row)).isEqualTo(LetterSetting.PRINTER.print(row));
    }

    @Test
    void look_alikes_become_the_plain_character_and_missing_ones_a_mark_that_is_explained() throws IOException {
        var facts = LetterSetting.facts();
        // U+2F8F is the radical that looks like 行; 胶 shares its shape with U+3B35; 𠮷 and an emoji are in no font of
        // ours.
        facts.put("result", "⾏政许可：胶水㬵曶㫚，𠮷野家😀，“引号”——破折号……间隔·号");
        byte[] pdf = LetterSetting.PRINTER.print(LetterSetting.row("licence-grant", "决定书", "李𠮷", facts));
        keepForReading("rare", pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(textOf(document))
                    .contains("行政许可：胶水㬵曶㫚，〔U+20BB7〕野家〔U+1F600〕，“引号”——破折号……间隔·号", "李〔U+20BB7〕：", "字库暂缺");
        }
    }

    @Test
    void facts_are_text_never_markup() throws IOException {
        var facts = LetterSetting.facts();
        facts.put("result", "<img src=\"file:///etc/passwd\"/><script>alert(1)</script>&lt;\u0000\u202E]]>");
        byte[] pdf = LetterSetting.PRINTER.print(LetterSetting.row("licence-grant", "决定书", "</p><h1>张伟", facts));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(textOf(document))
                    .contains("<imgsrc=\"file:///etc/passwd\"/><script>alert(1)</script>&lt;]]>", "</p><h1>张伟：");
        }
    }

    @Test
    void the_qr_code_leads_to_the_verification_page() throws Exception {
        byte[] pdf =
                LetterSetting.PRINTER.print(LetterSetting.row("licence-grant", "决定书", "张伟", LetterSetting.facts()));
        try (var document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 200);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
            assertThat(new MultiFormatReader().decode(bitmap).getText())
                    .isEqualTo("http://localhost:8080/verify/7K3MQ9XVT2A8B4C6D0E1F5G7HJ");
        }
    }

    @Test
    void a_letter_with_no_facts_but_the_common_ones_still_reads_whole() throws IOException {
        for (String template : LetterSetting.ALL) {
            byte[] pdf = LetterSetting.PRINTER.print(
                    LetterSetting.row(template, "文书", "张伟", Map.of("caseNumber", "1", "itemName", "事项")));
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(textOf(document)).as(template).doesNotContain("null", "根据的规定", "${");
            }
        }
    }

    @Test
    void the_signature_never_stands_alone_on_a_page() throws IOException {
        for (int n = 1; n <= 14; n++) {
            for (boolean contact : new boolean[] {true, false}) {
                var facts = LetterSetting.facts();
                facts.put("reasons", java.util.Collections.nCopies(n, "经营场所不符合规定的条件。"));
                if (!contact) {
                    facts.remove("contact");
                }
                byte[] pdf =
                        LetterSetting.PRINTER.print(LetterSetting.row("licence-refusal", "不予行政许可决定书", "张伟", facts));
                try (var document = Loader.loadPDF(pdf)) {
                    var stripper = new PDFTextStripper();
                    stripper.setStartPage(document.getNumberOfPages());
                    String last = stripper.getText(document).replaceAll("\\s", "");
                    assertThat(last).as("%d reasons", n).containsAnyOf("咨询电话", "行政诉讼", "讼。");
                }
            }
        }
    }

    /** So that somebody can look at them: target/letters. */
    private static void keepForReading(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }

    private static String textOf(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }

    private static String textOf(String html) {
        return Jsoup.parse(html).body().text().replaceAll("[\\s\u3000]", "");
    }

    /** The running foot is read at another place than it stands in the source; every character counts, the order of blocks does not. */
    private static String sorted(String text) {
        return text.replaceAll("[\\s\u3000]", "")
                .codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package org.tongyuan.disclosure.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongyuan.documents.letter.PdfToText;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** What is blacked out cannot be had back, by no reader of texts, objects, layers or earlier states. */
class RedactorTest {

    private static final String NAME = "欧阳小明";
    private static final String NUMBER = "990122199003071234";
    private static final List<String> SECRETS =
            List.of(NAME, NUMBER, SecretPdf.LAYER, SecretPdf.NOTE, SecretPdf.FILE, SecretPdf.TITLE, SecretPdf.EARLIER);

    @Test
    void the_source_of_these_tests_really_holds_the_secrets() throws IOException {
        byte[] source = SecretPdf.make(NAME, NUMBER);
        assertThat(extracted(source)).contains(NAME, NUMBER, SecretPdf.LAYER);
        String raw = everything(source);
        assertThat(raw).contains(SecretPdf.FILE, SecretPdf.TITLE);
        assertThat(occurrences(new String(source, StandardCharsets.ISO_8859_1), "%%EOF"))
                .isEqualTo(2);
    }

    @Test
    void no_text_is_left_to_extract() throws IOException {
        byte[] redacted = redact().pdf();
        assertThat(extracted(redacted).strip()).isEmpty();
    }

    /** The same by the program that people use. */
    @Test
    void pdftotext_finds_nothing(@TempDir Path folder) throws IOException {
        PdfToText.require();
        assertThat(PdfToText.of(SecretPdf.make(NAME, NUMBER), folder)).contains(NAME, NUMBER);
        assertThat(PdfToText.of(redact().pdf(), folder).strip()).isEmpty();
    }

    @Test
    void no_object_holds_a_secret_in_any_writing() throws IOException {
        String raw = everything(redact().pdf());
        for (String secret : SECRETS) {
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
                byte[] written = secret.getBytes(charset);
                assertThat(raw)
                        .as(secret)
                        .doesNotContain(new String(written, StandardCharsets.ISO_8859_1))
                        .doesNotContainIgnoringCase(HexFormat.of().formatHex(written));
            }
        }
    }

    @Test
    void there_are_pictures_and_nothing_else() throws IOException {
        try (var document = Loader.loadPDF(redact().pdf())) {
            var catalog = document.getDocumentCatalog().getCOSObject();
            assertThat(catalog.keySet())
                    .extracting(COSName::getName)
                    .containsExactlyInAnyOrder("Type", "Version", "Pages");
            assertThat(document.getDocument().getTrailer().getDictionaryObject(COSName.INFO))
                    .isNull();
            assertThat(document.isEncrypted()).isFalse();
            for (var page : document.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
                assertThat(page.getMetadata()).isNull();
                assertThat(page.getResources().getFontNames()).isEmpty();
                assertThat(page.getResources().getPropertiesNames()).isEmpty();
                assertThat(page.getResources().getXObjectNames()).hasSize(1);
                for (var name : page.getResources().getXObjectNames()) {
                    assertThat(page.getResources().getXObject(name)).isInstanceOf(PDImageXObject.class);
                }
            }
            for (COSBase object : objects(document)) {
                if (object instanceof COSStream stream) {
                    assertThat(stream.getItem(COSName.OC)).isNull();
                    assertThat(stream.getItem(COSName.METADATA)).isNull();
                    assertThat(stream.getItem(COSName.SMASK)).isNull();
                }
            }
        }
    }

    @Test
    void there_is_no_earlier_state_to_go_back_to() {
        String raw = new String(redact().pdf(), StandardCharsets.ISO_8859_1);
        assertThat(occurrences(raw, "%%EOF")).isEqualTo(1);
        assertThat(occurrences(raw, "startxref")).isEqualTo(1);
        assertThat(raw).doesNotContain("/Prev");
    }

    @Test
    void the_same_document_gives_the_same_copy() {
        assertThat(redact().pdf()).isEqualTo(redact().pdf());
    }

    @Test
    void an_area_is_black_and_the_rest_as_it_was() throws IOException {
        byte[] source = SecretPdf.make(NAME, NUMBER);
        var box = new PageBox(1, 0.1, 0.4, 0.5, 0.2);
        var redacted = Redactor.redact(source, List.of(box), List.of());
        assertThat(redacted.painted()).containsExactly(box);
        var before = picture(source, 1);
        var after = picture(redacted.pdf(), 1);
        assertThat(after.getWidth()).isEqualTo(before.getWidth());
        assertThat(after.getRGB(after.getWidth() / 3, after.getHeight() / 2)).isEqualTo(0xff000000);
        assertThat(dark(after, 0, 0, 1, 0.39)).isCloseTo(dark(before, 0, 0, 1, 0.39), within(0.004));
        assertThat(dark(after, 0, 0, 1, 0.39)).as("the title is still there").isGreaterThan(0.001);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void a_word_is_covered_wholly_however_the_page_is_turned(int rotation) throws IOException {
        isCoveredWholly(SecretPdf.oneWord(NAME, rotation));
    }

    @Test
    void a_word_in_a_stamp_laid_over_the_page_is_covered_too() throws IOException {
        isCoveredWholly(SecretPdf.stamp(NAME));
    }

    private static void isCoveredWholly(byte[] source) throws IOException {
        var redacted = Redactor.redact(source, List.of(), List.of(NAME));
        assertThat(redacted.painted()).hasSize(NAME.length());
        assertThat(redacted.missing()).isEmpty();
        var picture = picture(redacted.pdf(), 1);
        int outside = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                outside += (picture.getRGB(x, y) & 0xff) < 128 && !covered(x, y, picture, redacted.painted()) ? 1 : 0;
            }
        }
        assertThat(outside).as("dark dots beside the black").isZero();
        assertThat(dark(picture, 0, 0, 1, 1)).as("not the whole page").isBetween(0.001, 0.1);
    }

    @Test
    void a_word_is_found_over_the_end_of_a_line_and_in_other_forms() throws IOException {
        byte[] source = SecretPdf.lines("申请人欧阳", "小明，身份证 ９９０１２２", "199003071234");
        var redacted = Redactor.redact(source, List.of(), List.of("欧阳小明", "990122199003071234", "李四"));
        assertThat(redacted.painted()).hasSize(4 + 18);
        assertThat(redacted.missing()).containsExactly("李四");
    }

    @Test
    void every_page_and_every_occurrence_is_blacked_out() {
        byte[] source = SecretPdf.pages("第一页 " + NAME + "，再次 " + NAME, "第二页 " + NAME);
        var redacted = Redactor.redact(source, List.of(), List.of(NAME));
        assertThat(redacted.pages()).isEqualTo(2);
        assertThat(redacted.painted()).filteredOn(b -> b.page() == 1).hasSize(8);
        assertThat(redacted.painted()).filteredOn(b -> b.page() == 2).hasSize(4);
    }

    @Test
    void a_copy_without_anything_black_is_refused() {
        byte[] source = SecretPdf.make(NAME, NUMBER);
        refuses(source, List.of(), List.of("没有的词"), "redaction.nothing");
        refuses(source, List.of(new PageBox(3, 0, 0, 1, 1)), List.of(), "redaction.box");
        refuses(source, List.of(new PageBox(1, 0.9, 0, 0.2, 0.1)), List.of(), "redaction.box");
        refuses("no pdf".getBytes(StandardCharsets.UTF_8), List.of(), List.of(NAME), "redaction.unreadable");
        refuses(SecretPdf.locked(), List.of(), List.of(NAME), "redaction.locked");
    }

    private static void refuses(byte[] pdf, List<PageBox> boxes, List<String> words, String why) {
        assertThatThrownBy(() -> Redactor.redact(pdf, boxes, words))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(why);
    }

    @Test
    void a_page_is_shown_as_a_picture_of_the_width_asked_for() throws IOException {
        byte[] source = SecretPdf.oneWord(NAME, 90);
        assertThat(PageImages.pages(source)).isEqualTo(1);
        var shown = ImageIO.read(new ByteArrayInputStream(PageImages.png(source, 1, 800)));
        assertThat(shown.getWidth()).isBetween(799, 801);
        assertThat(shown.getHeight()).as("a page that lies").isLessThan(shown.getWidth());
        assertThatThrownBy(() -> PageImages.png(source, 2, 800)).isInstanceOf(NotFound.class);
    }

    private static Redactor.Redacted redact() {
        return Redactor.redact(
                SecretPdf.make(NAME, NUMBER), List.of(new PageBox(2, 0, 0, 1, 0.5)), List.of(NAME, NUMBER));
    }

    private static boolean covered(int x, int y, BufferedImage picture, List<PageBox> boxes) {
        return boxes.stream()
                .anyMatch(b -> x >= Math.floor(b.x() * picture.getWidth()) - 1
                        && x <= Math.ceil((b.x() + b.width()) * picture.getWidth())
                        && y >= Math.floor(b.y() * picture.getHeight()) - 1
                        && y <= Math.ceil((b.y() + b.height()) * picture.getHeight()));
    }

    private static BufferedImage picture(byte[] pdf, int page) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(PageImages.png(pdf, page, 1200)));
    }

    /** The share of dark dots in a part of a picture. */
    private static double dark(BufferedImage picture, double left, double top, double right, double bottom) {
        int dark = 0;
        int all = 0;
        for (int x = (int) (left * picture.getWidth()); x < right * picture.getWidth(); x++) {
            for (int y = (int) (top * picture.getHeight()); y < bottom * picture.getHeight(); y++) {
                dark += (picture.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
                all++;
            }
        }
        return (double) dark / all;
    }

    private static org.assertj.core.data.Offset<Double> within(double by) {
        return org.assertj.core.data.Offset.offset(by);
    }

    private static String extracted(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<COSBase> objects(PDDocument document) {
        var objects = new ArrayList<COSBase>();
        for (var key : document.getDocument().getXrefTable().keySet()) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            if (object.getObject() != null) {
                objects.add(object.getObject());
            }
        }
        return objects;
    }

    /** The file as it is, every object as it prints itself, and every stream unpacked. */
    private static String everything(byte[] pdf) throws IOException {
        var all = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
        try (var document = Loader.loadPDF(pdf)) {
            for (COSBase object : objects(document)) {
                all.append(object).append('\n');
                if (object instanceof COSStream stream) {
                    try (var unpacked = stream.createInputStream()) {
                        all.append(new String(unpacked.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
        return all.toString();
    }

    private static int occurrences(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}

package org.tongyuan.disclosure.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tongyuan.platform.RuleBroken;

/** What was blacked out is gone: from the text, from every object, from layers, notes and metadata. */
class RedactorTest {

    private static final String SECRET = "990122198503120012";

    private final byte[] original = original();

    private static byte[] original() {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle("report on " + SECRET);
            var layers = new PDOptionalContentProperties();
            var layer = new PDOptionalContentGroup("hidden");
            layers.addGroup(layer);
            layers.setGroupEnabled(layer, false);
            document.getDocumentCatalog().setOCProperties(layers);
            for (int n = 0; n < 2; n++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
                    line(content, font, 750, "Inspection result of the year 2025");
                    line(content, font, 700, "Person in charge: " + SECRET);
                    content.beginMarkedContent(COSName.OC, layer);
                    line(content, font, 650, "draft remark about " + SECRET);
                    content.endMarkedContent();
                }
                var note = new PDAnnotationText();
                note.setContents("see " + SECRET);
                note.setRectangle(new PDRectangle(400, 400, 20, 20));
                page.getAnnotations().add(note);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void line(PDPageContentStream content, PDType1Font font, float y, String text)
            throws java.io.IOException {
        content.beginText();
        content.setFont(font, 14);
        content.newLineAtOffset(72, y);
        content.showText(text);
        content.endText();
    }

    @Test
    void no_text_layer_note_or_metadata_is_left() throws Exception {
        byte[] redacted = new Redactor().redact(original, List.of(), List.of(SECRET));
        try (var before = Loader.loadPDF(original);
                var after = Loader.loadPDF(redacted)) {
            assertThat(new PDFTextStripper().getText(before)).as("it was there").contains(SECRET);
            assertThat(new PDFTextStripper().getText(after)).isBlank();
            assertThat(after.getNumberOfPages()).isEqualTo(2);
            assertThat(after.getDocumentCatalog().getOCProperties()).isNull();
            assertThat(after.getDocumentCatalog().getMetadata()).isNull();
            assertThat(after.getDocumentInformation().getTitle()).isNull();
            assertThat(after.getPage(0).getAnnotations()).isEmpty();
            mustNotHold(after, SECRET);
        }
        assertThat(new String(redacted, StandardCharsets.ISO_8859_1))
                .as("one state of the file, with nothing appended to it")
                .containsOnlyOnce("%%EOF");
    }

    /** Every object, its streams taken out of their filters; only the pictures of the pages are there. */
    private static void mustNotHold(PDDocument document, String text) throws Exception {
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            var object = document.getDocument().getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream) {
                try (var in = stream.createInputStream()) {
                    assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)).doesNotContain(text);
                }
            } else if (object instanceof COSString string) {
                assertThat(string.getString()).doesNotContain(text);
            } else {
                assertThat(String.valueOf(object)).doesNotContain(text);
            }
        }
    }

    @Test
    void the_words_are_black_and_the_rest_is_to_be_read() throws Exception {
        byte[] redacted = new Redactor().redact(original, List.of(), List.of(SECRET));
        try (var after = Loader.loadPDF(redacted)) {
            var image = new PDFRenderer(after).renderImage(0);
            // The number begins about 185 points from the left on the line that stands at 700.
            int black = 0;
            for (int x = 195; x < 300; x++) {
                black += (image.getRGB(x, 842 - 704) & 0xff) < 60 ? 1 : 0;
            }
            assertThat(black).as("an unbroken bar over the number").isGreaterThan(100);
            int dark = 0;
            for (int x = 72; x < 300; x++) {
                dark += (image.getRGB(x, 842 - 754) & 0xff) < 128 ? 1 : 0;
            }
            assertThat(dark).as("the title is still letters").isBetween(10, 200);
        }
    }

    @Test
    void a_box_covers_its_part_of_its_page_only() throws Exception {
        byte[] redacted = new Redactor().redact(original, List.of(new Redactor.Box(2, 0.1, 0.1, 0.5, 0.2)), List.of());
        try (var after = Loader.loadPDF(redacted)) {
            assertThat(new PDFRenderer(after).renderImage(1).getRGB(200, 150) & 0xff)
                    .isLessThan(40);
            assertThat(new PDFRenderer(after).renderImage(0).getRGB(200, 120) & 0xff)
                    .isGreaterThan(200);
        }
    }

    @Test
    void a_word_that_is_nowhere_is_refused_and_so_is_what_is_no_pdf() {
        assertThatThrownBy(() -> new Redactor().redact(original, List.of(), List.of(SECRET, "nowhere")))
                .isInstanceOfSatisfying(RuleBroken.class, e -> {
                    assertThat(e.messageKey()).isEqualTo("disclosure.redaction.not-found");
                    assertThat(e.args()).containsExactly("nowhere");
                });
        assertThatThrownBy(() -> new Redactor().redact(new byte[] {1, 2, 3}, List.of(), List.of("x")))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void pages_are_shown_as_pictures() throws Exception {
        assertThat(PageImages.count(original)).isEqualTo(2);
        var image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(PageImages.png(original, 1, 600)));
        assertThat(image.getWidth()).isBetween(599, 601);
    }
}

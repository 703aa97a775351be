package org.tongyuan.disclosure.redaction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/**
 * Makes a copy of a PDF in which areas and words are blacked out for good. Every page becomes one picture into which the black is painted
 * before it is written; nothing else of the old file goes into the new one: no text, no layers, no notes, no attachments, no form, no
 * properties, no earlier state.
 */
@LegalBasis("政府信息公开条例, art. 37")
public final class Redactor {

    private static final double DOTS_PER_INCH = 200;

    /** A picture that is bigger without loss is a photograph, which JPEG keeps well enough. */
    private static final long LARGEST_LOSSLESS = 3_000_000;

    private static final float QUALITY = 0.85f;

    private Redactor() {}

    /**
     * What came of it.
     *
     * @param painted every area that is black now, those asked for and those of the words
     * @param missing words that were found nowhere, and so are not blacked out: a person has to look for them, e.g. on scanned pages
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only handed on
    public record Redacted(byte[] pdf, int pages, List<PageBox> painted, List<String> missing) {}

    /** Refuses when there would be nothing black: that copy would look redacted and is not. */
    public static Redacted redact(byte[] pdf, List<PageBox> boxes, List<String> words) {
        try (var source = SourcePdf.open(pdf)) {
            boxes.forEach(box -> box.mustLieIn(source.pages()));
            var painted = new ArrayList<>(boxes);
            var missing = new ArrayList<String>();
            for (String word : words) {
                var found = WordFinder.find(source.document(), word);
                painted.addAll(found);
                if (found.isEmpty()) {
                    missing.add(word);
                }
            }
            if (painted.isEmpty()) {
                throw new RuleBroken("redaction.nothing");
            }
            return new Redacted(copy(source, painted), source.pages(), List.copyOf(painted), List.copyOf(missing));
        } catch (IOException e) {
            throw new RuleBroken("redaction.unreadable");
        }
    }

    private static byte[] copy(SourcePdf source, List<PageBox> painted) throws IOException {
        try (var copy = new PDDocument()) {
            for (int page = 1; page <= source.pages(); page++) {
                BufferedImage picture = source.picture(page, DOTS_PER_INCH);
                paint(picture, page, painted);
                add(copy, picture, source.width(page), source.height(page));
            }
            // Else it would be made from the clock.
            copy.setDocumentId(0L);
            var bytes = new ByteArrayOutputStream();
            copy.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** To the next whole dot outwards, so that no edge of a stroke shows beside the black. */
    private static void paint(BufferedImage picture, int page, List<PageBox> painted) {
        Graphics2D brush = picture.createGraphics();
        try {
            brush.setColor(Color.BLACK);
            for (PageBox box : painted) {
                if (box.page() == page) {
                    int left = (int) Math.floor(box.x() * picture.getWidth());
                    int top = (int) Math.floor(box.y() * picture.getHeight());
                    int right = (int) Math.ceil((box.x() + box.width()) * picture.getWidth());
                    int bottom = (int) Math.ceil((box.y() + box.height()) * picture.getHeight());
                    brush.fillRect(left, top, right - left, bottom - top);
                }
            }
        } finally {
            brush.dispose();
        }
    }

    private static void add(PDDocument copy, BufferedImage picture, float width, float height) throws IOException {
        var page = new PDPage(new PDRectangle(width, height));
        copy.addPage(page);
        try (var content = new PDPageContentStream(copy, page)) {
            content.drawImage(image(copy, picture), 0, 0, width, height);
        }
    }

    private static PDImageXObject image(PDDocument copy, BufferedImage picture) throws IOException {
        PDImageXObject lossless = LosslessFactory.createFromImage(copy, picture);
        return lossless.getCOSObject().getLength() <= LARGEST_LOSSLESS
                ? lossless
                : JPEGFactory.createFromImage(copy, picture, QUALITY);
    }
}

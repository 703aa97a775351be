package org.tongyuan.disclosure.redaction;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/**
 * Makes a copy of a PDF in which areas are black. Each page is painted as a picture with the boxes on it, and the copy is built from
 * these pictures alone: no text, no layers, no attachments, no metadata and no earlier state of the file can hold what was blacked out.
 */
@LegalBasis("政府信息公开条例, art. 37")
public final class Redactor {

    /** Enough to print. */
    private static final float DOTS_PER_INCH = 150;

    private static final float QUALITY = 0.85f;

    static final int MOST_PAGES = 500;

    /** An area of a page (from 1), in fractions of its width and height, from the upper left corner. */
    public record Box(int page, double left, double top, double width, double height) {}

    /** {@code words} wherever they stand in the text; one that is nowhere is refused, so that nobody believes it gone. */
    public byte[] redact(byte[] pdf, List<Box> boxes, List<String> words) {
        try (PDDocument original = open(pdf);
                var copy = new PDDocument()) {
            if (original.getNumberOfPages() > MOST_PAGES) {
                throw new RuleBroken("disclosure.redaction.pages", MOST_PAGES);
            }
            var all = new ArrayList<>(boxes);
            all.addAll(found(original, words));
            var renderer = new PDFRenderer(original);
            for (int page = 0; page < original.getNumberOfPages(); page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB);
                blacken(image, page + 1, all);
                append(copy, image);
            }
            var bytes = new ByteArrayOutputStream();
            copy.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PDDocument open(byte[] pdf) {
        try {
            return Loader.loadPDF(pdf);
        } catch (IOException e) {
            throw new RuleBroken("disclosure.redaction.unreadable");
        }
    }

    private static List<Box> found(PDDocument original, List<String> words) throws IOException {
        if (words.isEmpty()) {
            return List.of();
        }
        var finder = new WordFinder(words);
        finder.getText(original);
        var missing = new HashSet<>(words);
        missing.removeAll(finder.found());
        if (!missing.isEmpty()) {
            throw new RuleBroken("disclosure.redaction.not-found", String.join("、", missing));
        }
        return finder.boxes();
    }

    private static void blacken(BufferedImage image, int page, List<Box> boxes) {
        var graphics = image.createGraphics();
        graphics.setColor(Color.BLACK);
        for (Box box : boxes) {
            if (box.page() == page) {
                graphics.fillRect(
                        (int) Math.floor(box.left() * image.getWidth()),
                        (int) Math.floor(box.top() * image.getHeight()),
                        (int) Math.ceil(box.width() * image.getWidth()) + 1,
                        (int) Math.ceil(box.height() * image.getHeight()) + 1);
            }
        }
        graphics.dispose();
    }

    private static void append(PDDocument copy, BufferedImage image) throws IOException {
        float scale = 72 / DOTS_PER_INCH;
        var size = new PDRectangle(image.getWidth() * scale, image.getHeight() * scale);
        var page = new PDPage(size);
        copy.addPage(page);
        var picture = JPEGFactory.createFromImage(copy, image, QUALITY);
        try (var content = new PDPageContentStream(copy, page)) {
            content.drawImage(picture, 0, 0, size.getWidth(), size.getHeight());
        }
    }
}

package org.tongyuan.disclosure.redaction;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Finds words in the text of a document and of what is laid over its pages (form fields, stamps, notes), whatever their width and case
 * and wherever a line breaks in them. It sees text only: not what stands in a picture, such as a scanned page, and not what a font shows
 * without saying which character it is.
 */
final class WordFinder extends PDFTextStripper {

    /** How much of the line's height is covered below and above the base line, in ems: accents and strokes reach beyond the letters. */
    private static final double BELOW = 0.3;

    private static final double ABOVE = 1.0;
    private static final double BESIDE = 0.05;

    private final StringBuilder text = new StringBuilder();
    private final List<PageBox> places = new ArrayList<>();
    private final int page;

    /** {@code sorted}: in the order in which one reads; else in that in which it was written, which another text laid over it cannot break. */
    private WordFinder(int page, boolean sorted) {
        this.page = page;
        setSortByPosition(sorted);
        setStartPage(page);
        setEndPage(page);
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(false);
    }

    /** The areas of every occurrence of a word, one a character. */
    static List<PageBox> find(PDDocument document, String word) throws IOException {
        String wanted = plain(word);
        var found = new LinkedHashSet<PageBox>();
        for (int page = 1; page <= document.getNumberOfPages() && !wanted.isEmpty(); page++) {
            mustBeRead(document, document.getPage(page - 1));
            for (boolean sorted : new boolean[] {true, false}) {
                var finder = new WordFinder(page, sorted);
                finder.writeText(document, Writer.nullWriter());
                for (int at = finder.text.indexOf(wanted); at >= 0; at = finder.text.indexOf(wanted, at + 1)) {
                    found.addAll(finder.places.subList(at, at + wanted.length()));
                }
            }
        }
        return List.copyOf(found);
    }

    /** A page without any content would be passed over, whatever is laid over it. */
    private static void mustBeRead(PDDocument document, PDPage page) throws IOException {
        if (!page.hasContents()) {
            byte[] nothing = "q Q".getBytes(StandardCharsets.US_ASCII);
            page.setContents(new PDStream(document, new ByteArrayInputStream(nothing)));
        }
    }

    /** Without blanks, and with one form for each character: ⾏ and 行, Ａ and a are the same. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
    }

    /** What is laid over the page is read too, since the picture shows it. */
    @Override
    protected void writePage() throws IOException {
        for (PDAnnotation over : getCurrentPage().getAnnotations()) {
            showAnnotation(over);
        }
        super.writePage();
    }

    @Override
    protected void writeString(String line, List<TextPosition> positions) throws IOException {
        for (TextPosition position : positions) {
            String characters = plain(position.getUnicode());
            if (!characters.isEmpty()) {
                PageBox place = place(position);
                text.append(characters);
                for (int i = 0; i < characters.length(); i++) {
                    places.add(place);
                }
            }
        }
    }

    private PageBox place(TextPosition position) throws IOException {
        AffineTransform toPage = position.getTextMatrix().createAffineTransform();
        double width = width(position);
        Shape covered = toPage.createTransformedShape(
                new Rectangle2D.Double(-BESIDE, -BELOW, width + 2 * BESIDE, BELOW + ABOVE));
        return seen(covered.getBounds2D(), getCurrentPage());
    }

    /** Of the glyphs in ems; a font that does not say it has square ones. */
    private static double width(TextPosition position) throws IOException {
        PDFont font = position.getFont();
        double width = 0;
        for (int code : position.getCharacterCodes()) {
            width += font.getWidth(code) / 1000;
        }
        return width <= 0 ? 1 : width;
    }

    /** From the page's own coordinates, which begin at the bottom left of what is shown, to fractions of it as it is turned. */
    private PageBox seen(Rectangle2D area, PDPage on) {
        double width = on.getCropBox().getWidth();
        double height = on.getCropBox().getHeight();
        double left = clamp(area.getMinX() / width);
        double right = clamp(area.getMaxX() / width);
        double bottom = clamp(area.getMinY() / height);
        double top = clamp(area.getMaxY() / height);
        return switch (Math.floorMod(on.getRotation(), 360)) {
            case 90 -> new PageBox(page, bottom, left, top - bottom, right - left);
            case 180 -> new PageBox(page, 1 - right, bottom, right - left, top - bottom);
            case 270 -> new PageBox(page, 1 - top, 1 - right, top - bottom, right - left);
            default -> new PageBox(page, left, 1 - top, right - left, top - bottom);
        };
    }

    private static double clamp(double fraction) {
        return Math.clamp(fraction, 0, 1);
    }
}

package org.tongyuan.disclosure.redaction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.tongyuan.platform.RuleBroken;

/** A document that is read page by page as pictures. */
final class SourcePdf implements AutoCloseable {

    private static final double POINTS_PER_INCH = 72;

    /** A page never becomes a bigger picture than this; an A4 page at 200 dots an inch has 3.9 million. */
    private static final double MOST_PIXELS = 24_000_000;

    private static final int MOST_PAGES = 500;

    private final PDDocument document;
    private final PDFRenderer renderer;

    private SourcePdf(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
    }

    static SourcePdf open(byte[] pdf) {
        try {
            var document = Loader.loadPDF(pdf);
            if (document.getNumberOfPages() == 0 || document.getNumberOfPages() > MOST_PAGES) {
                document.close();
                throw new RuleBroken("redaction.pages", MOST_PAGES);
            }
            return new SourcePdf(document);
        } catch (InvalidPasswordException e) {
            throw new RuleBroken("redaction.locked");
        } catch (IOException | IllegalArgumentException e) {
            throw new RuleBroken("redaction.unreadable");
        }
    }

    PDDocument document() {
        return document;
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** Width of a page in points as it is seen. */
    float width(int page) {
        PDPage of = document.getPage(page - 1);
        return lies(of) ? of.getCropBox().getHeight() : of.getCropBox().getWidth();
    }

    float height(int page) {
        PDPage of = document.getPage(page - 1);
        return lies(of) ? of.getCropBox().getWidth() : of.getCropBox().getHeight();
    }

    private static boolean lies(PDPage page) {
        return page.getRotation() % 180 != 0;
    }

    /** A page as one sees it, at so many dots an inch or, where it is very large, fewer. */
    BufferedImage picture(int page, double dots) throws IOException {
        double inches = (width(page) / POINTS_PER_INCH) * (height(page) / POINTS_PER_INCH);
        double fitting = Math.sqrt(MOST_PIXELS / inches);
        return renderer.renderImageWithDPI(page - 1, (float) Math.min(dots, fitting), ImageType.RGB);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}

package org.tongyuan.story;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A page as it leaves the printer: the size of its paper in millimetres, how many sheets, its words without blanks, and its QR code. */
record PrintedPage(int width, int height, int sheets, String text, Optional<String> qr) {

    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

    /** Printed with the paper that the page itself asks for; its first sheet is kept beside the screenshots. */
    static PrintedPage of(Page page, String name) {
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        try (var document = Loader.loadPDF(pdf)) {
            var paper = document.getPage(0).getMediaBox();
            Path picture = Path.of("target/screenshots", name + "-printed.png");
            picture.toFile().getParentFile().mkdirs();
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 110), "png", picture.toFile());
            return new PrintedPage(
                    Math.round(paper.getWidth() / POINTS_PER_MILLIMETRE),
                    Math.round(paper.getHeight() / POINTS_PER_MILLIMETRE),
                    document.getNumberOfPages(),
                    new PDFTextStripper().getText(document).replaceAll("\\s+", ""),
                    qr(new PDFRenderer(document).renderImageWithDPI(0, 300)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a phone pointed at the paper goes. */
    private static Optional<String> qr(BufferedImage paper) {
        try {
            return Optional.of(new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(paper))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    boolean isA5() {
        return width == 148 && height == 210;
    }

    boolean isA4() {
        return width == 210 && height == 297;
    }

    boolean isA4Wide() {
        return width == 297 && height == 210;
    }
}

package org.tongyuan.disclosure.redaction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF as pictures to look at and to draw on. */
public final class PageImages {

    private PageImages() {}

    public static int count(byte[] pdf) {
        try (PDDocument document = Redactor.open(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page (from 1) as PNG, so many pixels wide. */
    public static byte[] png(byte[] pdf, int page, int width) {
        try (PDDocument document = Redactor.open(pdf)) {
            var box = document.getPage(page - 1).getCropBox();
            boolean turned = document.getPage(page - 1).getRotation() % 180 != 0;
            float points = turned ? box.getHeight() : box.getWidth();
            BufferedImage image =
                    new PDFRenderer(document).renderImage(page - 1, width / points, ImageType.RGB);
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

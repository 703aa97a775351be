package org.tongyuan.story;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A letter as whoever received it sees it: its words, and where a phone pointed at its QR code goes. */
record LetterPdf(String text, String qrPath) {

    static LetterPdf read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            // Line breaks fall anywhere in Chinese text.
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            return new LetterPdf(text, qr(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String qr(PDDocument document) throws IOException {
        var picture = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 200);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        try {
            var hints = Map.of(DecodeHintType.TRY_HARDER, true);
            return URI.create(new MultiFormatReader().decode(bitmap, hints).getText())
                    .getPath();
        } catch (NotFoundException e) {
            throw new AssertionError("No QR code can be read from the letter", e);
        }
    }
}

package org.tongyuan.story;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
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

    /** A phone is held nearer and farther until it reads. */
    private static String qr(PDDocument document) throws IOException {
        var renderer = new PDFRenderer(document);
        var hints = Map.of(DecodeHintType.TRY_HARDER, true);
        for (int dpi : new int[] {200, 150, 300, 250, 400}) {
            var picture =
                    new BufferedImageLuminanceSource(renderer.renderImageWithDPI(document.getNumberOfPages() - 1, dpi));
            for (var binarizer : List.of(new HybridBinarizer(picture), new GlobalHistogramBinarizer(picture))) {
                try {
                    return URI.create(new MultiFormatReader()
                                    .decode(new BinaryBitmap(binarizer), hints)
                                    .getText())
                            .getPath();
                } catch (NotFoundException e) {
                    // Not from here.
                }
            }
        }
        throw new AssertionError("No QR code can be read from the letter");
    }
}

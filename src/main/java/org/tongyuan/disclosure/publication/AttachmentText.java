package org.tongyuan.disclosure.publication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of an attachment, for the scan: of PDF, DOCX and XLSX. Pictures and OFD hold none that a program reads; they give nothing. */
final class AttachmentText {

    /** Of what an office file unpacks to; the scan is of documents, not of archives. */
    private static final int LARGEST_PART = 50_000_000;

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private AttachmentText() {}

    /** Empty when it cannot be read: a picture, a scan without text, a locked or broken file. */
    static Optional<String> of(String mediaType, InputStream content) throws IOException {
        if (mediaType.equals("application/pdf")) {
            return pdf(content);
        }
        return mediaType.startsWith(OFFICE) ? office(content) : Optional.empty();
    }

    private static Optional<String> pdf(InputStream content) {
        try (var document = Loader.loadPDF(content.readAllBytes())) {
            String text = new PDFTextStripper().getText(document);
            return text.isBlank() ? Optional.empty() : Optional.of(text);
        } catch (IOException locked) {
            return Optional.empty();
        }
    }

    /** The parts that hold text; a paragraph or cell ends a line. */
    private static Optional<String> office(InputStream content) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(content, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith(".xml") && (name.startsWith("word/") || name.startsWith("xl/"))) {
                    text.append(words(new String(zip.readNBytes(LARGEST_PART), StandardCharsets.UTF_8)));
                }
            }
        } catch (ZipException | IllegalArgumentException broken) {
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    private static String words(String xml) {
        return xml.replaceAll("</(?:w:p|si|c|row)>", "\n")
                        .replaceAll("<[^>]*>", "")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&")
                + "\n";
    }
}

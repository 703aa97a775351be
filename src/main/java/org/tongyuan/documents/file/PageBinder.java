package org.tongyuan.documents.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.RuleBroken;

/** Joins photos, and PDFs among them, into one PDF of A4 pages; the same pages give the same file. */
final class PageBinder {

    static final int MAX_PAGES = 50;

    private static final float QUALITY = 0.8f;
    private static final float MARGIN = 14;

    private PageBinder() {}

    static byte[] bind(List<Upload> uploads) {
        List<PDDocument> sources = new ArrayList<>();
        try (var result = new PDDocument()) {
            result.setDocumentId(0L); // otherwise the time of day, and equal pages would not be equal files
            for (Upload upload : uploads) {
                FileType type = Inspection.inspect(upload);
                if (type.isImage()) {
                    addPhoto(result, upload);
                } else if (type == FileType.PDF) {
                    PDDocument source = Loader.loadPDF(upload.content());
                    sources.add(source);
                    for (PDPage page : source.getPages()) {
                        result.importPage(page);
                    }
                } else {
                    throw new RuleBroken("file.pages.notJoinable");
                }
                if (result.getNumberOfPages() > MAX_PAGES) {
                    throw new RuleBroken("file.pages.tooMany", MAX_PAGES);
                }
            }
            var bytes = new ByteArrayOutputStream();
            result.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new RuleBroken("file.broken");
        } finally {
            sources.forEach(PageBinder::close);
        }
    }

    private static void addPhoto(PDDocument document, Upload upload) throws IOException {
        var image = JPEGFactory.createFromImage(document, Images.upright(upload.content()), QUALITY);
        boolean wide = image.getWidth() > image.getHeight();
        PDRectangle a4 = PDRectangle.A4;
        PDRectangle size = wide ? new PDRectangle(/* width= */ a4.getHeight(), /* height= */ a4.getWidth()) : a4;
        var page = new PDPage(size);
        document.addPage(page);
        float scale = Math.min(
                (size.getWidth() - 2 * MARGIN) / image.getWidth(), (size.getHeight() - 2 * MARGIN) / image.getHeight());
        float w = image.getWidth() * scale;
        float h = image.getHeight() * scale;
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(image, (size.getWidth() - w) / 2, (size.getHeight() - h) / 2, w, h);
        }
    }

    private static void close(PDDocument document) {
        try {
            document.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

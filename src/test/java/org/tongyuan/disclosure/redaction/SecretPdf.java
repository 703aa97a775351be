package org.tongyuan.disclosure.redaction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Documents that hold something secret in every place a PDF has. */
final class SecretPdf {

    static final String LAYER = "图层里的举报人陈某";
    static final String NOTE = "批注里的联系电话";
    static final String FILE = "annex-secret-list";
    static final String TITLE = "property-secret-title";
    static final String EARLIER = "earlier-secret-state";

    private static final float SIZE = 14;

    private SecretPdf() {}

    /** What adds to a document. */
    private interface Adding {
        void to(PDDocument document, PDFont font) throws IOException;
    }

    /** Two pages with a name and a number, a hidden layer, a note, an attachment, properties, bookmarks, and an earlier state. */
    static byte[] make(String name, String number) {
        byte[] first = document((document, font) -> {
            page(document, font, 0, "关于征收补偿的答复", "申请人：" + name, "身份证号：" + number);
            page(document, font, 0, "附件", "联系人 " + name);
            layer(document, font);
            note(document);
            attachment(document);
            properties(document, EARLIER);
            var outline = new PDDocumentOutline();
            var item = new PDOutlineItem();
            item.setTitle(name);
            outline.addLast(item);
            document.getDocumentCatalog().setDocumentOutline(outline);
        });
        // What a program does that appends its changes: the earlier state stays in the file.
        try (var document = Loader.loadPDF(first)) {
            properties(document, TITLE);
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            var bytes = new ByteArrayOutputStream();
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page with nothing but a word. */
    static byte[] oneWord(String word, int rotation) {
        return document((document, font) -> page(document, font, rotation, word));
    }

    /** A page that is empty but for a stamp laid over it, with a word in the stamp. */
    static byte[] stamp(String word) {
        return document((document, font) -> {
            page(document, font, 0);
            var stamp = new PDAnnotationRubberStamp();
            stamp.setRectangle(new PDRectangle(200, 300, 200, 60));
            var look = new PDAppearanceStream(document);
            look.setBBox(new PDRectangle(100, 30));
            look.setResources(new PDResources());
            try (var content = new PDAppearanceContentStream(look)) {
                content.beginText();
                content.setFont(font, SIZE);
                content.newLineAtOffset(10, 10);
                content.showText(word);
                content.endText();
            }
            stamp.setAppearance(new PDAppearanceDictionary());
            stamp.getAppearance().setNormalAppearance(look);
            document.getPage(0).getAnnotations().add(stamp);
        });
    }

    static byte[] lines(String... lines) {
        return document((document, font) -> page(document, font, 0, lines));
    }

    static byte[] pages(String... texts) {
        return document((document, font) -> {
            for (String text : texts) {
                page(document, font, 0, text);
            }
        });
    }

    /** One that opens with a password only. */
    static byte[] locked() {
        return document((document, font) -> {
            page(document, font, 0, "锁住的");
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        });
    }

    private static byte[] document(Adding adding) {
        try (var document = new PDDocument();
                var file = SecretPdf.class.getResourceAsStream("/fonts/NotoSansSC-Regular.ttf")) {
            adding.to(document, PDType0Font.load(document, Objects.requireNonNull(file), true));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(PDDocument document, PDFont font, int rotation, String... lines) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        page.setRotation(rotation);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.setFont(font, SIZE);
            float y = 760;
            for (String line : lines) {
                write(content, font, 90, y, line);
                y -= 24;
            }
        }
    }

    private static void write(PDPageContentStream content, PDFont font, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, SIZE);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private static void layer(PDDocument document, PDFont font) throws IOException {
        var group = new PDOptionalContentGroup("内部");
        var properties = new PDOptionalContentProperties();
        properties.addGroup(group);
        properties.setGroupEnabled(group, false);
        document.getDocumentCatalog().setOCProperties(properties);
        var append = PDPageContentStream.AppendMode.APPEND;
        try (var content = new PDPageContentStream(document, document.getPage(0), append, true)) {
            content.beginMarkedContent(COSName.OC, group);
            write(content, font, 90, 500, LAYER);
            content.endMarkedContent();
        }
    }

    private static void note(PDDocument document) throws IOException {
        var note = new PDAnnotationText();
        note.setRectangle(new PDRectangle(400, 700, 20, 20));
        note.setContents(NOTE);
        document.getPage(0).getAnnotations().add(note);
    }

    private static void attachment(PDDocument document) throws IOException {
        var file = new PDEmbeddedFile(
                document, new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)), COSName.FLATE_DECODE);
        var specification = new PDComplexFileSpecification();
        specification.setFile("list.txt");
        specification.setEmbeddedFile(file);
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("list.txt", specification));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    private static void properties(PDDocument document, String title) throws IOException {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog()
                .setMetadata(new PDMetadata(
                        document,
                        new ByteArrayInputStream(("<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + title + "</x:xmpmeta>")
                                .getBytes(StandardCharsets.UTF_8))));
    }
}

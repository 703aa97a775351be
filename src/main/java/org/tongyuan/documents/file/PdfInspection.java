package org.tongyuan.documents.file;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.tongyuan.platform.RuleBroken;

/** Refuses PDFs that cannot be opened, are locked, run something, or carry other files. */
final class PdfInspection {

    private static final int MAX_OBJECTS = 300_000;
    private static final int MAX_DEPTH = 60;
    private static final Set<String> ACTIVE_KEYS = Set.of("JS", "EF", "RichMediaContent", "XFA");
    private static final Set<String> ACTIVE_TYPES =
            Set.of("JavaScript", "Launch", "EmbeddedFile", "Rendition", "ImportData", "SubmitForm");

    private PdfInspection() {}

    static void inspect(byte[] content) {
        PdfStreams.refuseBombs(content);
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                throw new RuleBroken("file.pdf.encrypted");
            }
            if (document.getNumberOfPages() == 0) {
                throw new RuleBroken("file.broken");
            }
            document.getPage(0).getMediaBox();
            inspectObjects(document.getDocument());
        } catch (InvalidPasswordException e) {
            throw new RuleBroken("file.pdf.encrypted");
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            // PDFBox reports damaged files by several kinds of exceptions.
            throw new RuleBroken("file.broken");
        }
    }

    private static void inspectObjects(COSDocument document) throws IOException {
        Map<COSObjectKey, Long> table = document.getXrefTable();
        if (table.size() > MAX_OBJECTS) {
            throw new RuleBroken("file.broken");
        }
        for (COSObjectKey key : table.keySet()) {
            inspect(document.getObjectFromPool(key).getObject(), 0);
        }
        inspect(document.getTrailer(), 0);
    }

    private static void inspect(COSBase base, int depth) {
        if (depth > MAX_DEPTH) {
            throw new RuleBroken("file.broken");
        }
        // References are not followed: every object of the table is looked at by itself.
        if (base instanceof COSDictionary dictionary) {
            for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                String key = entry.getKey().getName();
                if (ACTIVE_KEYS.contains(key) || isActiveType(key, entry.getValue())) {
                    throw new RuleBroken("file.active");
                }
                inspect(entry.getValue(), depth + 1);
            }
        } else if (base instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                inspect(array.get(i), depth + 1);
            }
        }
    }

    private static boolean isActiveType(String key, COSBase value) {
        return (key.equals("S") || key.equals("Type") || key.equals("Subtype"))
                && value instanceof COSName name
                && ACTIVE_TYPES.contains(name.getName());
    }
}

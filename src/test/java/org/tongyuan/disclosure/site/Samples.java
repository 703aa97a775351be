package org.tongyuan.disclosure.site;

import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** A file to attach. */
final class Samples {

    private Samples() {}

    /** One empty page: no program finds a word in it. */
    static byte[] pdf() throws Exception {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}

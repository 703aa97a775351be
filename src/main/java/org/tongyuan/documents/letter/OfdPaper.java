package org.tongyuan.documents.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jsoup.nodes.Entities;
import org.tongyuan.documents.Sheets;
import org.tongyuan.platform.LegalBasis;

/**
 * A set letter as OFD: the same words at the same places, drawn from its PDF, with the characters it uses embedded. The same PDF gives
 * the same bytes.
 */
@LegalBasis("GB/T 33190-2016")
final class OfdPaper {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(2016, 10, 13, 0, 0);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

    private OfdPaper() {}

    static byte[] of(byte[] pdf, Sheets.About about, LetterFonts fonts) {
        try (var document = Loader.loadPDF(pdf)) {
            var used = new OfdFonts(fonts);
            var pages = new ArrayList<OfdPage>();
            for (PDPage page : document.getPages()) {
                var ofd = new OfdPage(page, used);
                ofd.read();
                pages.add(ofd);
            }
            used.cut();
            return new OfdPaper().written(pages, used, about);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] written(List<OfdPage> pages, OfdFonts fonts, Sheets.About about) throws IOException {
        try (zip) {
            put("OFD.xml", root(about));
            var list = new StringBuilder();
            int id = fonts.lastId();
            var contents = new ArrayList<String>();
            for (int i = 0; i < pages.size(); i++) {
                list.append("<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>".formatted(++id, i));
                contents.add(pages.get(i).xml(id));
                id = pages.get(i).lastId();
            }
            put("Doc_0/Document.xml", document(pages.getFirst().physicalBox(), id, list.toString()));
            put("Doc_0/PublicRes.xml", resources(fonts));
            for (int i = 0; i < contents.size(); i++) {
                put("Doc_0/Pages/Page_" + i + "/Content.xml", contents.get(i));
            }
            for (int i = 0; i < fonts.cuts().size(); i++) {
                put(
                        "Doc_0/Res/font_" + (OfdFonts.FIRST_ID + i) + ".ttf",
                        fonts.cuts().get(i).file());
            }
        }
        return bytes.toByteArray();
    }

    private static String root(Sheets.About about) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo>\
            <ofd:DocID>%s</ofd:DocID><ofd:Title>%s</ofd:Title><ofd:Author>%s</ofd:Author><ofd:CreationDate>%s</ofd:CreationDate>\
            <ofd:Creator>Tongyuan</ofd:Creator></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>
            """.formatted(
                        about.id().toString().replace("-", ""),
                        Entities.escape(about.title()),
                        Entities.escape(about.author()),
                        about.day());
    }

    private static String document(String box, int maxId, String pages) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CommonData><ofd:MaxUnitID>%d</ofd:MaxUnitID>\
            <ofd:PageArea><ofd:PhysicalBox>%s</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>\
            </ofd:CommonData><ofd:Pages>%s</ofd:Pages></ofd:Document>
            """.formatted(maxId, box, pages);
    }

    private static String resources(OfdFonts fonts) {
        var list = new StringBuilder();
        for (int id = OfdFonts.FIRST_ID; id <= fonts.lastId(); id++) {
            String name = Entities.escape(fonts.name(id));
            list.append(
                    "<ofd:Font ID=\"%d\" FontName=\"%s\" FamilyName=\"%s\"><ofd:FontFile>font_%d.ttf</ofd:FontFile></ofd:Font>"
                            .formatted(id, name, name, id));
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <ofd:Res xmlns:ofd="http://www.ofdspec.org/2016" BaseLoc="Res"><ofd:Fonts>%s</ofd:Fonts></ofd:Res>
            """.formatted(list);
    }

    private void put(String name, String xml) throws IOException {
        put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}

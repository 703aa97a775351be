package org.tongyuan.documents.letter;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.GregorianCalendar;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.stereotype.Component;
import org.tongyuan.documents.Sheets;
import org.tongyuan.documents.seal.AgencySeals;
import org.tongyuan.platform.LegalTime;

/** Sets a letter on A4 as PDF. The same row gives the same bytes: dates and ids inside the file come from the letter. */
@Component
class LetterPrinter {

    static {
        // Otherwise each letter writes a dozen lines about fonts and style sheets.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final LetterTemplates templates;
    private final LetterFonts fonts;
    private final AgencySeals seals;

    LetterPrinter(LetterTemplates templates, LetterFonts fonts, AgencySeals seals) {
        this.templates = templates;
        this.fonts = fonts;
        this.seals = seals;
    }

    /** How far a paper is fit for readers other than eyes: tagged for screen readers (PDF/UA), and for archives too (PDF/A-2b). */
    private enum Kind {
        PLAIN,
        TAGGED,
        ARCHIVAL
    }

    String version(LetterRow row) {
        return templates.setWith(row);
    }

    /** A trial print of other words: no seal. */
    byte[] proof(LetterRow row, String body) {
        return set(() -> templates.html(row, body, false), about(row), Kind.ARCHIVAL);
    }

    byte[] print(LetterRow row) {
        return set(() -> templates.html(row), about(row), Kind.ARCHIVAL);
    }

    /** The letter as OFD, from its PDF. */
    synchronized byte[] ofd(LetterRow row, byte[] pdf) {
        return ofd(about(row), pdf);
    }

    synchronized byte[] ofd(Sheets.About about, byte[] pdf) {
        return OfdPaper.of(pdf, about, fonts);
    }

    private static Sheets.About about(LetterRow row) {
        return new Sheets.About(
                row.id(), row.title() + " " + row.number(), row.agencyName(), row.signedOn(), new TreeMap<>());
    }

    byte[] set(Supplier<String> html, Sheets.About about) {
        return set(html, about, Kind.PLAIN);
    }

    byte[] setTagged(Supplier<String> html, Sheets.About about) {
        return set(html, about, Kind.TAGGED);
    }

    byte[] setArchival(Supplier<String> html, Sheets.About about) {
        return set(html, about, Kind.ARCHIVAL);
    }

    /** One paper at a time: the fonts are shared, and their parser is not made for several threads. */
    private synchronized byte[] set(Supplier<String> html, Sheets.About about, Kind kind) {
        try (var document = new PDDocument()) {
            document.setDocumentId(about.id().getMostSignificantBits());
            render(document, html.get(), kind);
            describe(document, about);
            if (kind != Kind.PLAIN) {
                document.getDocumentCatalog().setMetadata(TaggedPaper.metadata(document, about, kind == Kind.ARCHIVAL));
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void render(PDDocument document, String html, Kind kind) throws IOException {
        var drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer("tongyuan/seal", new SealDrawer(seals));
        drawers.registerDrawer("tongyuan/qr", new QrDrawer());
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        fonts.use(document, builder);
        builder.useObjectDrawerFactory(drawers);
        // Facts are text, not markup; should one ever get through, it still reaches no file and no network.
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withProducer("Tongyuan");
        builder.usePdfUaAccessibility(kind != Kind.PLAIN);
        if (kind == Kind.ARCHIVAL) {
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B);
            builder.useColorProfile(ScreenColours.profile());
        }
        builder.withHtmlContent(html, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFKeepOpen();
        }
    }

    private static void describe(PDDocument document, Sheets.About about) {
        var info = new PDDocumentInformation();
        info.setTitle(about.title());
        info.setAuthor(about.author());
        info.setProducer("Tongyuan");
        info.setCreationDate(
                GregorianCalendar.from(about.day().atTime(LocalTime.MIDNIGHT).atZone(LegalTime.ZONE)));
        about.more().forEach(info::setCustomMetadataValue);
        document.setDocumentInformation(info);
        document.getDocumentCatalog().setLanguage("zh-CN");
        document.getDocumentCatalog().setMetadata(null);
    }
}

package org.tongyuan.standards.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.Sheets;
import org.tongyuan.platform.web.Dates;
import org.tongyuan.platform.web.Site;
import org.tongyuan.platform.web.Words;
import org.tongyuan.standards.manual.Manuals.Edition;

/** Sets the manual as PDF. Its content's hash is that of the page to be set, without edition and day: a new layout is a new content. */
@Component
class ManualPress {

    private static final String TEMPLATE = "standards/manual/print";

    private final ManualSource source;
    private final Sheets sheets;
    private final SpringTemplateEngine engine;
    private final Agencies agencies;
    private final Surroundings around;

    ManualPress(
            ManualSource source, Sheets sheets, SpringTemplateEngine engine, Agencies agencies, Surroundings around) {
        this.source = source;
        this.sheets = sheets;
        this.engine = engine;
        this.agencies = agencies;
        this.around = around;
    }

    /** What a page set outside the web asks of it. */
    @Component
    record Surroundings(Site site, Dates dates, Words words) {}

    /** A manual that was set. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only carried to the store
    record Printed(String contentHash, byte[] pdf, int pages) {}

    String contentHash() {
        return hash(source.read());
    }

    String title() {
        return agencies.home().name() + "政务服务标准化手册";
    }

    Printed print(Edition edition) {
        ManualContent content = source.read();
        byte[] pdf = sheets.book(
                html(content, edition.name(), edition.day()),
                new Sheets.About(
                        edition.id(),
                        title() + "（" + edition.name() + "）",
                        around.site().getName(),
                        edition.day(),
                        new TreeMap<>()));
        return new Printed(hash(content), pdf, pages(pdf));
    }

    private String hash(ManualContent content) {
        return FileId.of(html(content, "", LocalDate.EPOCH).getBytes(StandardCharsets.UTF_8))
                .sha256();
    }

    private String html(ManualContent content, String edition, LocalDate day) {
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("content", content);
        context.setVariable("heading", title());
        context.setVariable("edition", edition);
        context.setVariable("day", around.dates().day(day));
        context.setVariable("site", around.site());
        context.setVariable("dates", around.dates());
        context.setVariable("words", around.words());
        return engine.process(TEMPLATE, context);
    }

    private static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

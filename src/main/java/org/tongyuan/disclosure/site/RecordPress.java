package org.tongyuan.disclosure.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.tongyuan.disclosure.publication.RecordFiles.Attachment;
import org.tongyuan.documents.Sheets;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.web.Dates;
import org.tongyuan.platform.web.Site;

/** Sets a public record as PDF to take away, with what the catalogue says of it: always the same bytes for the same version. */
@Component
@LegalBasis("政府信息公开条例, art. 24")
class RecordPress {

    private final Sheets sheets;
    private final SpringTemplateEngine engine;
    private final Site site;
    private final Dates dates;

    RecordPress(Sheets sheets, SpringTemplateEngine engine, Site site, Dates dates) {
        this.sheets = sheets;
        this.engine = engine;
        this.site = site;
        this.dates = dates;
    }

    /** {@code labels} as the record's page shows them. */
    byte[] pdf(PublishedLine line, PublishedTexts.Text text, Map<String, String> labels, List<Attachment> attachments) {
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("record", line);
        context.setVariable("name", sheets.fit(line.name()));
        context.setVariable("summary", sheets.fit(line.summary()));
        context.setVariable(
                "paragraphs",
                text.body().lines().filter(l -> !l.isBlank()).map(sheets::fit).toList());
        context.setVariable("labels", labels);
        context.setVariable("files", attachments);
        context.setVariable("address", site.getPublicUrl() + line.getPath());
        context.setVariable("site", site);
        context.setVariable("dates", dates);
        return sheets.book(
                engine.process("disclosure/site/print", context),
                new Sheets.About(line.recordId(), line.name(), line.agencyName(), line.publishedOn(), new TreeMap<>()));
    }
}

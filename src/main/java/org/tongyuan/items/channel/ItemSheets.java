package org.tongyuan.items.channel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.Sheets;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.items.version.VersionHash;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.web.Dates;
import org.tongyuan.platform.web.Site;

/** The print sheet of a version: set once, kept, and the same bytes for everybody. A new layout sets it anew. */
@Component
class ItemSheets {

    private static final String TEMPLATE = "items/channel/sheet";

    private final JdbcClient jdbc;
    private final Sheets sheets;
    private final SpringTemplateEngine engine;
    private final Site site;
    private final Dates dates;
    private final LegalTime time;
    private final String layout;

    ItemSheets(JdbcClient jdbc, Sheets sheets, SpringTemplateEngine engine, Site site, Dates dates, LegalTime time) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.engine = engine;
        this.site = site;
        this.dates = dates;
        this.time = time;
        this.layout = hash(site.getPublicUrl());
    }

    /** As kept, whatever it is by now; printed and kept when it was not yet. */
    byte[] of(StoredVersion version) {
        return jdbc.sql("SELECT pdf FROM items.sheet WHERE version_id = ? AND layout = ?")
                .params(version.id(), layout)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> keep(version, print(version)));
    }

    /** Throws away what is kept of a version, so that it is printed anew. */
    void forget(StoredVersion version) {
        jdbc.sql("DELETE FROM items.sheet WHERE version_id = ?")
                .param(version.id())
                .update();
    }

    private byte[] keep(StoredVersion version, byte[] pdf) {
        jdbc.sql(
                        "INSERT INTO items.sheet (version_id, layout, pdf, printed) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(version.id(), layout, pdf, Timestamp.from(time.now()))
                .update();
        return pdf;
    }

    private byte[] print(StoredVersion version) {
        LocalDate day = version.effectiveOn() == null ? LegalTime.dateOf(version.created()) : version.effectiveOn();
        var about = new Sheets.About(
                version.id(),
                version.content().name() + "办事指南",
                version.content().agencyName(),
                day,
                new TreeMap<>(Map.of(VersionHash.PROPERTY, version.contentHash())));
        return sheets.print(html(version), about);
    }

    private String html(StoredVersion version) {
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("version", version);
        context.setVariable("sections", printable(version));
        context.setVariable("brief", VersionHash.brief(version.contentHash()));
        context.setVariable("guide", site.getPublicUrl() + "/items/" + version.code());
        context.setVariable("site", site);
        context.setVariable("since", dates.day(version.effectiveOn()));
        context.setVariable("mark", FactReader.MARK);
        context.setVariable("heading", FactReader.HEADING);
        return engine.process(TEMPLATE, context);
    }

    private static List<Section> printable(StoredVersion version) {
        return Section.of(version).stream()
                .map(section -> new Section(
                        section.title(),
                        section.rows().stream()
                                .map(row -> row.stream()
                                        .map(cell ->
                                                new Section.Cell(cell.fact(), FactReader.withoutMarks(cell.text())))
                                        .toList())
                                .toList()))
                .toList();
    }

    /** How a right value reads on paper. */
    String onPaper(String value) {
        return sheets.fit(FactReader.withoutMarks(value));
    }

    private static String hash(String publicUrl) {
        try (InputStream in = new ClassPathResource("templates/" + TEMPLATE + ".html").getInputStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8) + publicUrl;
            return FileId.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

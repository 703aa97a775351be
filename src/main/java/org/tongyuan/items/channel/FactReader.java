package org.tongyuan.items.channel;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.version.ContentJson;
import org.tongyuan.items.version.ItemContent;
import org.tongyuan.items.version.VersionHash;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads from an answer what it says, without asking how it was made: from marked pages, from the text of a sheet, from JSON. */
final class FactReader {

    /** Before each value on paper; values themselves never have it. */
    static final String MARK = "◆";

    /** Before each heading on paper. */
    static final String HEADING = "■";

    /** The foot of a sheet lies lower than this; in points from the top of A4. */
    private static final int BODY_HEIGHT = 842 - 92;

    private static final Pattern SIGNS = Pattern.compile("[" + MARK + HEADING + "]");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FactReader() {}

    /** An answer that cannot be read at all: not a page, not a PDF, no JSON. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static Seen read(Channel.Medium medium, Answer answer) throws Unreadable {
        return switch (medium) {
            case PAGE -> page(answer.text());
            case PDF -> sheet(answer.body());
            case JSON -> json(answer.text());
        };
    }

    /** A page with our marks, ours or another's copy of it. Of hashes that disagree all are told. */
    static Seen page(String html) {
        Document page = Jsoup.parse(html);
        var hashes = new LinkedHashSet<String>();
        page.select("meta[name=" + VersionHash.NAME + "]").forEach(meta -> hashes.add(meta.attr("content")));
        page.select("[data-" + VersionHash.NAME + "]")
                .forEach(element -> hashes.add(element.attr("data-" + VersionHash.NAME)));
        Facts facts = Facts.empty();
        for (Fact fact : Fact.values()) {
            page.select("[data-fact=" + fact.key() + "]").stream()
                    .map(Element::text)
                    .forEach(text -> facts.add(fact, text));
        }
        return new Seen(joined(hashes), facts);
    }

    private static @Nullable String joined(Set<String> hashes) {
        return hashes.isEmpty() ? null : String.join("、", hashes);
    }

    /** The text of the body of every page, cut at the marks. */
    static Seen sheet(byte[] pdf) throws Unreadable {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var text = new StringBuilder();
            for (PDPage page : document.getPages()) {
                var stripper = new PDFTextStripperByArea();
                stripper.setSortByPosition(true);
                stripper.addRegion("body", new java.awt.geom.Rectangle2D.Float(0, 0, 596, BODY_HEIGHT));
                stripper.extractRegions(page);
                text.append(stripper.getTextForRegion("body"));
            }
            return new Seen(
                    document.getDocumentInformation().getCustomMetadataValue(VersionHash.PROPERTY),
                    cut(text.toString()));
        } catch (IOException e) {
            throw new Unreadable();
        }
    }

    static Facts cut(String text) {
        Facts facts = Facts.empty();
        String[] pieces = text.split(MARK, -1);
        for (int i = 1; i < pieces.length; i++) {
            String piece = pieces[i].split(HEADING, -1)[0];
            int colon = piece.indexOf('：');
            if (colon > 0) {
                String value =
                        piece.substring(colon + 1).replaceAll("\\s+", " ").strip();
                Fact.ofLabel(Facts.plain(piece.substring(0, colon))).ifPresent(fact -> facts.add(fact, value));
            }
        }
        return facts;
    }

    /** A value as it can be printed between the marks. */
    static String withoutMarks(String value) {
        return SIGNS.matcher(value).replaceAll("");
    }

    private static Seen json(String text) throws Unreadable {
        try {
            JsonNode root = JSON.readTree(text);
            ItemContent content = ContentJson.read(root.path("content").toString());
            var hashes = new LinkedHashSet<String>();
            hashes.add(root.path("contentHash").asString(""));
            hashes.add(ContentJson.hash(content));
            return new Seen(
                    joined(hashes), Facts.of(Section.of(root.path("code").asString(""), content)));
        } catch (JacksonException e) {
            throw new Unreadable();
        }
    }
}

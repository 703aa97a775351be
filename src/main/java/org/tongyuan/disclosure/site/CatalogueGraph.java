package org.tongyuan.disclosure.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.disclosure.catalogue.Category;
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.disclosure.publication.RecordFiles.Attachment;
import org.tongyuan.disclosure.site.GraphWriter.Statement;
import org.tongyuan.platform.web.Site;

/**
 * The public catalogue as DCAT-AP 3.0.1: a catalogue, its categories as a concept scheme, its publishers, and each record as a dataset with
 * its page and its attachments as distributions.
 */
@Component
class CatalogueGraph {

    private static final String CHINESE = "http://publications.europa.eu/resource/authority/language/ZHO";
    private static final String FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/";
    private static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";
    private static final String PUBLIC = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";

    private final PublishedSearch search;
    private final PublishedTexts texts;
    private final DisclosureCatalogue catalogue;
    private final Agencies agencies;
    private final Site site;

    CatalogueGraph(
            PublishedSearch search, PublishedTexts texts, DisclosureCatalogue catalogue, Agencies agencies, Site site) {
        this.search = search;
        this.texts = texts;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.site = site;
    }

    void write(GraphWriter out) throws IOException {
        out.begin();
        head(out);
        var told = new HashSet<UUID>();
        try {
            search.forEach(RecordFilter.ALL, lines -> batch(lines, told, out));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        out.end();
    }

    private void head(GraphWriter out) throws IOException {
        String government = agencies.governmentOf(agencies.home().code());
        out.node(
                iri("/disclosure/catalogue"),
                "dcat:Catalog",
                List.of(
                        Statement.text("dct:title", government + "政府信息公开目录"),
                        Statement.text("dct:description", "按照《中华人民共和国政府信息公开条例》主动公开的政府信息"),
                        Statement.link("dct:publisher", iri("/disclosure#publisher")),
                        Statement.link("dct:language", CHINESE),
                        Statement.link("dcat:themeTaxonomy", iri("/disclosure/guide#categories")),
                        Statement.link("foaf:homepage", iri("/disclosure"))));
        out.node(iri("/disclosure#publisher"), "foaf:Agent", List.of(Statement.text("foaf:name", government)));
        out.node(iri("/disclosure"), "foaf:Document", List.of());
        out.node(CHINESE, "dct:LinguisticSystem", List.of());
        out.node(PUBLIC, "dct:RightsStatement", List.of());
        out.node(
                iri("/disclosure/guide#categories"),
                "skos:ConceptScheme",
                List.of(Statement.text("dct:title", "主动公开的政府信息分类")));
        for (Category category : catalogue.categories()) {
            out.node(
                    theme(category.code()),
                    "skos:Concept",
                    List.of(
                            Statement.text("skos:prefLabel", category.name()),
                            Statement.literal("skos:notation", category.code(), null),
                            Statement.link("skos:inScheme", iri("/disclosure/guide#categories"))));
        }
    }

    private void batch(List<PublishedLine> lines, Set<UUID> told, GraphWriter out) {
        var files = texts.filesOf(lines);
        try {
            for (PublishedLine line : lines) {
                if (told.add(line.agencyId())) {
                    out.node(publisher(line), "foaf:Agent", List.of(Statement.text("foaf:name", line.agencyName())));
                }
                dataset(line, files.getOrDefault(line.recordId(), List.of()), out);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void dataset(PublishedLine line, List<Attachment> files, GraphWriter out) throws IOException {
        String page = iri(line.getPath());
        String dataset = page + "#record";
        var statements = new ArrayList<>(List.of(
                Statement.text("dct:title", line.name()),
                Statement.text("dct:description", line.summary()),
                Statement.literal("dct:identifier", line.indexNo(), null),
                Statement.link("dct:publisher", publisher(line)),
                Statement.literal("dct:issued", line.publishedOn().toString(), "xsd:date"),
                Statement.literal("dct:modified", line.changedAt().toString(), "xsd:dateTime"),
                Statement.link("dct:language", CHINESE),
                Statement.link("dct:accessRights", PUBLIC),
                Statement.link("dcat:theme", theme(line.category())),
                Statement.link("dcat:landingPage", page),
                Statement.link("dcat:distribution", page + "#page")));
        files.forEach(f -> statements.add(Statement.link("dcat:distribution", file(page, f) + "#file")));
        out.node(iri("/disclosure/catalogue"), null, List.of(Statement.link("dcat:dataset", dataset)));
        out.node(dataset, "dcat:Dataset", statements);
        out.node(page, "foaf:Document", List.of());
        out.node(
                page + "#page",
                "dcat:Distribution",
                List.of(
                        Statement.text("dct:title", line.name()),
                        Statement.link("dcat:accessURL", page),
                        Statement.link("dct:format", FILE_TYPE + "HTML"),
                        Statement.link("dcat:mediaType", MEDIA_TYPE + "text/html")));
        for (Attachment attachment : files) {
            attachment(page, attachment, out);
        }
    }

    private static void attachment(String page, Attachment attachment, GraphWriter out) throws IOException {
        String address = file(page, attachment);
        out.node(
                address + "#file",
                "dcat:Distribution",
                List.of(
                        Statement.text("dct:title", attachment.name()),
                        Statement.link("dcat:accessURL", page),
                        Statement.link("dcat:downloadURL", address),
                        Statement.literal("dcat:byteSize", Long.toString(attachment.size()), "xsd:nonNegativeInteger"),
                        Statement.link("dcat:mediaType", MEDIA_TYPE + attachment.mediaType())));
    }

    private static String file(String page, Attachment attachment) {
        return page + "/files/" + attachment.sha256();
    }

    private String publisher(PublishedLine line) {
        return iri("/disclosure/catalogue?agency=" + line.agencyId());
    }

    private String theme(String code) {
        return iri("/disclosure/catalogue?category=" + code);
    }

    private String iri(String path) {
        return site.getPublicUrl() + path;
    }
}

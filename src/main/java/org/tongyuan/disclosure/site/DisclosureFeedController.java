package org.tongyuan.disclosure.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.disclosure.catalogue.Facet;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.table.TableFormat;
import org.tongyuan.platform.table.TableWriter;
import org.tongyuan.platform.web.Site;

/** The catalogue for programs: a feed of what is new, and the whole as a table and as linked data. All are written while they are read. */
@Controller
class DisclosureFeedController {

    private static final int NEWEST = 100;
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final List<String> COLUMNS = List.of(
            "索引号", "信息名称", "内容概述", "生成日期", "发布日期", "发布机构", "区划代码", "信息分类", "主题分类", "体裁分类", "服务对象分类", "文号", "有效性", "网址");

    private final PublishedSearch search;
    private final DisclosureCatalogue catalogue;
    private final CatalogueGraph graph;
    private final LegalTime time;
    private final Site site;

    DisclosureFeedController(
            PublishedSearch search, DisclosureCatalogue catalogue, CatalogueGraph graph, LegalTime time, Site site) {
        this.search = search;
        this.catalogue = catalogue;
        this.graph = graph;
        this.time = time;
        this.site = site;
    }

    /** What is new or has changed, of all or as the catalogue's page narrows them. */
    @GetMapping("/disclosure/feed.atom")
    @Requires(Permission.ANYONE)
    void feed(@RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException, XMLStreamException {
        var filter = RecordFilter.of(asked);
        var lines = search.changed(filter, NEWEST);
        kept("application/atom+xml", response);
        try (var out = writer(response)) {
            new AtomFeed(site, catalogue).write(out, filter, lines, time.now());
        }
    }

    @GetMapping("/disclosure/catalogue.csv")
    @Requires(Permission.ANYONE)
    void csv(@RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        kept("text/csv", response);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"disclosure-catalogue.csv\"");
        try (var table = TableWriter.to(response.getOutputStream(), TableFormat.CSV, 1)) {
            table.begin("政府信息公开目录", COLUMNS);
            search.forEach(RecordFilter.of(asked), lines -> lines.forEach(line -> row(line, table)));
        }
    }

    @GetMapping("/disclosure/catalogue.ttl")
    @Requires(Permission.ANYONE)
    void turtle(HttpServletResponse response) throws IOException {
        write("text/turtle", TurtleWriter::new, response);
    }

    @GetMapping("/disclosure/catalogue.rdf")
    @Requires(Permission.ANYONE)
    void rdf(HttpServletResponse response) throws IOException {
        write("application/rdf+xml", RdfXmlWriter::new, response);
    }

    @GetMapping("/disclosure/catalogue.jsonld")
    @Requires(Permission.ANYONE)
    void jsonLd(HttpServletResponse response) throws IOException {
        write("application/ld+json", JsonLdWriter::new, response);
    }

    private void write(String type, Function<Writer, GraphWriter> as, HttpServletResponse response) throws IOException {
        kept(type, response);
        try (var out = writer(response)) {
            graph.write(as.apply(out));
        }
    }

    private void row(PublishedLine r, TableWriter table) {
        try {
            table.row(List.of(
                    r.indexNo(),
                    r.name(),
                    r.summary(),
                    r.madeOn().toString(),
                    r.publishedOn().toString(),
                    r.agencyName(),
                    r.regionCode(),
                    catalogue.categoryName(r.category()),
                    catalogue.nameOf(Facet.TOPIC, r.topic()),
                    catalogue.nameOf(Facet.GENRE, r.genre()),
                    catalogue.nameOf(Facet.AUDIENCE, r.audience()),
                    r.documentNumber(),
                    r.standing().label(),
                    site.getPublicUrl() + r.getPath()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Writer writer(HttpServletResponse response) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }

    private static void kept(String type, HttpServletResponse response) {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(KEPT).cachePublic().getHeaderValue());
    }
}

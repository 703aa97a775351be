package org.tongyuan.disclosure.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Site;

/** What search engines may look at (sitemaps.org 0.9): one list, or a list of one a month when there are more than one may hold. */
@Controller
class SitemapController {

    private static final int MOST = 50_000;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    private static final List<String> PAGES = List.of(
            "/",
            "/items",
            "/disclosure",
            "/disclosure/catalogue",
            "/disclosure/columns",
            "/disclosure/guide",
            "/disclosure/search",
            "/disclosure/advice",
            "/standards",
            "/calendar");

    private final PublishedSearch search;
    private final CatalogueFacets facets;
    private final JdbcClient jdbc;
    private final Site site;

    SitemapController(PublishedSearch search, CatalogueFacets facets, JdbcClient jdbc, Site site) {
        this.search = search;
        this.facets = facets;
        this.jdbc = jdbc;
        this.site = site;
    }

    @GetMapping("/sitemap.xml")
    @Requires(Permission.ANYONE)
    void sitemap(HttpServletResponse response) throws IOException {
        try (var out = begin(response)) {
            if (facets.total() + PAGES.size() <= MOST) {
                list(true, RecordFilter.ALL, out);
            } else {
                index(out);
            }
        }
    }

    /** The pages that are always there, and one list a month of publication. */
    @GetMapping("/sitemap/{part}.xml")
    @Requires(Permission.ANYONE)
    void part(@PathVariable String part, HttpServletResponse response) throws IOException {
        if (part.equals("pages")) {
            try (var out = begin(response)) {
                out.write("<urlset " + NAMESPACE + ">\n");
                pages(out);
                out.write("</urlset>\n");
            }
            return;
        }
        if (!part.matches("[12]\\d{3}(0[1-9]|1[0-2])")) {
            throw new NotFound("sitemap " + part);
        }
        var month = YearMonth.of(Integer.parseInt(part.substring(0, 4)), Integer.parseInt(part.substring(4)));
        var filter = new RecordFilter("", null, "", null, "", "", "", "", null, month.atDay(1), month.atEndOfMonth());
        try (var out = begin(response)) {
            list(false, filter, out);
        }
    }

    private void index(Writer out) throws IOException {
        out.write("<sitemapindex " + NAMESPACE + ">\n");
        entry("sitemap", "/sitemap/pages.xml", out);
        for (String month : jdbc.sql("""
            SELECT DISTINCT to_char(published_on, 'YYYYMM') FROM disclosure.published WHERE standing <> 'WITHDRAWN' ORDER BY 1 DESC\
            """).query(String.class).list()) {
            entry("sitemap", "/sitemap/" + month + ".xml", out);
        }
        out.write("</sitemapindex>\n");
    }

    private void list(boolean withPages, RecordFilter filter, Writer out) throws IOException {
        out.write("<urlset " + NAMESPACE + ">\n");
        if (withPages) {
            pages(out);
        }
        search.forEach(filter, lines -> lines.forEach(line -> record(line, out)));
        out.write("</urlset>\n");
    }

    private void pages(Writer out) throws IOException {
        for (String page : PAGES) {
            entry("url", page, out);
        }
    }

    private void record(PublishedLine line, Writer out) {
        try {
            out.write("<url><loc>" + site.getPublicUrl() + line.getPath() + "</loc><lastmod>"
                    + line.changedAt().truncatedTo(java.time.temporal.ChronoUnit.SECONDS) + "</lastmod></url>\n");
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private void entry(String element, String path, Writer out) throws IOException {
        out.write("<" + element + "><loc>" + site.getPublicUrl() + path + "</loc></" + element + ">\n");
    }

    private static Writer begin(HttpServletResponse response) throws IOException {
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(KEPT).cachePublic().getHeaderValue());
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return out;
    }
}

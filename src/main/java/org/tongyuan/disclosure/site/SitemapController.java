package org.tongyuan.disclosure.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
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

/**
 * What search engines may look at (sitemaps.org 0.9): one list, or when there is more than one may hold, an index of lists: one of the
 * pages and one a month of publication, a month in parts when it has too many.
 */
@Controller
class SitemapController {

    /** So many addresses one list may hold by the protocol. */
    private static final int MOST = 50_000;

    private static final Duration KEPT = Duration.ofHours(1);
    private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    private final PublishedSearch search;
    private final CatalogueFacets facets;
    private final SitemapAddresses addresses;
    private final JdbcClient jdbc;
    private final Site site;
    private final int most;

    @Autowired
    SitemapController(
            PublishedSearch search, CatalogueFacets facets, SitemapAddresses addresses, JdbcClient jdbc, Site site) {
        this(search, facets, addresses, jdbc, site, MOST);
    }

    /** {@code most} addresses a list. */
    SitemapController(
            PublishedSearch search,
            CatalogueFacets facets,
            SitemapAddresses addresses,
            JdbcClient jdbc,
            Site site,
            int most) {
        this.search = search;
        this.facets = facets;
        this.addresses = addresses;
        this.jdbc = jdbc;
        this.site = site;
        this.most = most;
    }

    /** A month in which something was published, with how many records it has. */
    private record Month(String name, int records) {

        int parts(int most) {
            return Math.max(1, (records + most - 1) / most);
        }

        /** 202903 for the first part, 202903-2 for the second. */
        String part(int number) {
            return number == 1 ? name : name + "-" + number;
        }
    }

    @GetMapping("/sitemap.xml")
    @Requires(Permission.ANYONE)
    void sitemap(HttpServletResponse response) throws IOException {
        var pages = addresses.all();
        try (var out = begin(response)) {
            if (facets.total() + pages.size() <= most) {
                list(pages, RecordFilter.ALL, 0, out);
            } else {
                index(pages.size(), out);
            }
        }
    }

    /** {@code pages} and its further parts, and the months. */
    @GetMapping("/sitemap/{part}.xml")
    @Requires(Permission.ANYONE)
    void part(@PathVariable String part, HttpServletResponse response) throws IOException {
        int cut = part.indexOf('-');
        String name = cut < 0 ? part : part.substring(0, cut);
        int number = cut < 0 ? 1 : number(part.substring(cut + 1));
        int from = (number - 1) * most;
        if (number < 1 || (cut >= 0 && number < 2)) {
            throw new NotFound("sitemap " + part);
        }
        if (name.equals("pages")) {
            var all = addresses.all();
            if (from >= all.size()) {
                throw new NotFound("sitemap " + part);
            }
            try (var out = begin(response)) {
                out.write("<urlset " + NAMESPACE + ">\n");
                pages(all.subList(from, Math.min(from + most, all.size())), out);
                out.write("</urlset>\n");
            }
            return;
        }
        month(part, name, from, response);
    }

    private static int number(String text) {
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 0;
    }

    private void month(String part, String name, int from, HttpServletResponse response) throws IOException {
        if (!name.matches("[12]\\d{3}(0[1-9]|1[0-2])")) {
            throw new NotFound("sitemap " + part);
        }
        var month = YearMonth.of(Integer.parseInt(name.substring(0, 4)), Integer.parseInt(name.substring(4)));
        var filter = new RecordFilter("", null, "", null, "", "", "", "", null, month.atDay(1), month.atEndOfMonth());
        if (from > 0 && search.isOver(filter, from)) {
            throw new NotFound("sitemap " + part);
        }
        try (var out = begin(response)) {
            list(List.of(), filter, from, out);
        }
    }

    private void index(int pages, Writer out) throws IOException {
        out.write("<sitemapindex " + NAMESPACE + ">\n");
        var lists = new Month("pages", pages);
        for (int n = 1; n <= lists.parts(most); n++) {
            entry("sitemap", "/sitemap/" + lists.part(n) + ".xml", out);
        }
        for (Month month : months()) {
            for (int n = 1; n <= month.parts(most); n++) {
                entry("sitemap", "/sitemap/" + month.part(n) + ".xml", out);
            }
        }
        out.write("</sitemapindex>\n");
    }

    /** The latest first. */
    private List<Month> months() {
        return jdbc.sql("""
            SELECT to_char(published_on, 'YYYYMM'), count(*)::int FROM disclosure.published WHERE standing <> 'WITHDRAWN'
            GROUP BY 1 ORDER BY 1 DESC\
            """)
                .query((row, n) -> new Month(row.getString(1), row.getInt(2)))
                .list();
    }

    private void list(List<String> pages, RecordFilter filter, int from, Writer out) throws IOException {
        out.write("<urlset " + NAMESPACE + ">\n");
        pages(pages, out);
        search.forEach(filter, from, most, lines -> lines.forEach(line -> record(line, out)));
        out.write("</urlset>\n");
    }

    private void pages(List<String> pages, Writer out) throws IOException {
        for (String page : pages) {
            entry("url", page, out);
        }
    }

    private void record(PublishedLine line, Writer out) {
        try {
            out.write("<url><loc>" + site.getPublicUrl() + line.getPath() + "</loc><lastmod>"
                    + line.changedAt().truncatedTo(ChronoUnit.SECONDS) + "</lastmod></url>\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
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

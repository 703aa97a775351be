package org.tongyuan.search.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Words;
import org.tongyuan.search.SearchHits;
import org.tongyuan.search.SearchIndex;

/** Search over everything public, for anybody. */
@Controller
class SearchController {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 500;
    private static final int LONGEST_QUERY = 100;
    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic();

    private final SearchIndex index;
    private final JdbcClient jdbc;
    private final Words words;

    SearchController(SearchIndex index, JdbcClient jdbc, Words words) {
        this.index = index;
        this.jdbc = jdbc;
        this.words = words;
    }

    /** A kind of hits with its name. */
    record Kind(String value, String label) {}

    /** One hit as shown. */
    record Hit(String kind, String title, String excerpt, String url) {}

    @GetMapping("/search")
    @Requires(Permission.ANYONE)
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletResponse response) {
        String query = q.strip().substring(0, Math.min(LONGEST_QUERY, q.strip().length()));
        int number = Math.clamp(page, 0, LAST_PAGE);
        SearchHits found = index.findPublic(query, kind, number, PAGE);
        List<Hit> hits = found.hits().stream()
                .map(h -> new Hit(label(h.kind()), h.title(), h.excerpt(), h.url()))
                .toList();
        model.addAttribute("q", query);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", kinds());
        model.addAttribute("hits", hits);
        model.addAttribute("total", found.total());
        model.addAttribute("readAs", String.join("、", found.readAs()));
        model.addAttribute("previous", number == 0 ? null : address(query, kind, number - 1));
        model.addAttribute("next", (number + 1) * PAGE < found.total() ? address(query, kind, number + 1) : null);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHED.getHeaderValue());
        return "search/search";
    }

    /** The kinds that have entries, hopping through the key instead of reading every row. */
    private List<Kind> kinds() {
        return jdbc.sql("""
            WITH RECURSIVE k AS (
              (SELECT kind FROM search.entry ORDER BY kind LIMIT 1)
              UNION ALL
              SELECT (SELECT e.kind FROM search.entry e WHERE e.kind > k.kind ORDER BY e.kind LIMIT 1)
              FROM k WHERE k.kind IS NOT NULL)
            SELECT kind FROM k WHERE kind IS NOT NULL\
            """).query(String.class).list().stream()
                .filter(kind -> words.has("search.kind." + kind))
                .map(kind -> new Kind(kind, label(kind)))
                .toList();
    }

    private String label(String kind) {
        return words.has("search.kind." + kind) ? words.of("search.kind." + kind) : "";
    }

    private static String address(String q, String kind, int page) {
        return UriComponentsBuilder.fromPath("/search")
                .queryParam("q", "{q}")
                .queryParam("kind", "{kind}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(q, kind)
                .toUriString();
    }
}

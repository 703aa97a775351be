package org.tongyuan.disclosure.site;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.disclosure.column.SiteColumn;
import org.tongyuan.disclosure.column.SiteColumns;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The columns of the site as the public reads them: parts of the catalogue under a name. */
@Controller
class ColumnController {

    private static final int SIZE = 20;
    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic();

    private final SiteColumns columns;
    private final PublishedSearch search;
    private final Publishers publishers;
    private final LegalTime time;

    ColumnController(SiteColumns columns, PublishedSearch search, Publishers publishers, LegalTime time) {
        this.columns = columns;
        this.search = search;
        this.publishers = publishers;
        this.time = time;
    }

    @GetMapping("/disclosure/columns")
    @Requires(Permission.ANYONE)
    String columns(Model model, HttpServletResponse response) {
        model.addAttribute("columns", columns.on(time.today()));
        return cached("disclosure/site/columns", response);
    }

    @GetMapping("/disclosure/columns/{code}")
    @Requires(Permission.ANYONE)
    String column(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String cursor,
            Model model,
            HttpServletResponse response) {
        var column = columns.find(code)
                .filter(c -> !c.openedOn().isAfter(time.today()))
                .orElseThrow(() -> new NotFound("column " + code));
        var shows = column.shows();
        var filter = new RecordFilter(
                "", null, "", shows.agencyId(), shows.category(), shows.topic(), shows.genre(), "", null, null, null);
        var page = search.find(filter, cursor, SIZE);
        String path = column.getPath();
        model.addAttribute("column", column);
        model.addAttribute("owner", publishers.require(column.ownerId()).name());
        model.addAttribute("result", page);
        model.addAttribute("next", page.next() == null ? null : path + "?cursor=" + page.next());
        model.addAttribute("first", cursor.isBlank() ? null : path);
        model.addAttribute("catalogue", filter.address("/disclosure/catalogue", null));
        model.addAttribute("feed", filter.address("/disclosure/feed.atom", null));
        model.addAttribute("pageMeta", meta(column));
        return cached("disclosure/site/column", response);
    }

    /** As the guideline for government sites names them (政府网站发展指引, 附件). */
    private static Map<String, String> meta(SiteColumn column) {
        var meta = new LinkedHashMap<String, String>();
        meta.put("ColumnName", column.name());
        meta.put("ColumnDescription", column.about());
        meta.put("ColumnKeywords", column.name());
        meta.put("ColumnType", column.kind().label());
        return meta;
    }

    private static String cached(String view, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHED.getHeaderValue());
        return view;
    }
}

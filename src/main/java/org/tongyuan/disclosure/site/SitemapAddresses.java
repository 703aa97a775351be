package org.tongyuan.disclosure.site;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.disclosure.annualreport.PublishedReports;
import org.tongyuan.disclosure.column.SiteColumn;
import org.tongyuan.disclosure.column.SiteColumns;
import org.tongyuan.items.Items;
import org.tongyuan.platform.LegalTime;

/** The addresses of the sitemap that are no records: pages that are always there, and one for each of what is public beside records. */
@Component
class SitemapAddresses {

    private static final List<String> PAGES = List.of(
            "/",
            "/items",
            "/disclosure",
            "/disclosure/catalogue",
            "/disclosure/columns",
            "/disclosure/guide",
            "/disclosure/search",
            "/disclosure/advice",
            "/disclosure/annual-reports",
            "/disclosure/powers",
            "/disclosure/results",
            "/disclosure/reading-places",
            "/disclosure/standard-catalogue",
            "/disclosure/clarifications",
            "/disclosure/assessments",
            "/standards",
            "/calendar");

    private final PublishedReports reports;
    private final SiteColumns columns;
    private final Items items;
    private final JdbcClient jdbc;
    private final LegalTime time;

    SitemapAddresses(PublishedReports reports, SiteColumns columns, Items items, JdbcClient jdbc, LegalTime time) {
        this.reports = reports;
        this.columns = columns;
        this.items = items;
        this.jdbc = jdbc;
        this.time = time;
    }

    List<String> all() {
        var today = time.today();
        return Stream.of(
                        PAGES.stream(),
                        columns.open().stream()
                                .filter(c -> !c.openedOn().isAfter(today))
                                .map(SiteColumn::getPath),
                        reports.paths().stream(),
                        paths("/disclosure/assessments/", """
                            SELECT number FROM disclosure.assessment_round WHERE published_on IS NOT NULL ORDER BY number\
                            """),
                        paths(
                                "/disclosure/powers/",
                                "SELECT code FROM disclosure.power WHERE ended_on IS NULL ORDER BY code"),
                        items.codes().stream().map(code -> "/items/" + code))
                .flatMap(s -> s)
                .toList();
    }

    private Stream<String> paths(String before, String sql) {
        return jdbc.sql(sql).query(String.class).list().stream().map(name -> before + name);
    }
}

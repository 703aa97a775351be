package org.tongyuan.cases.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.report.ReportPage.Link;
import org.tongyuan.cases.report.ReportPage.Links;

/** The ways on from a page of statistics. */
@Component
class ReportLinks {

    private static final String PATH = "/reports";

    private final ReportNames names;

    ReportLinks(ReportNames names) {
        this.names = names;
    }

    Links of(Asked asked) {
        var query = asked.query().without(ReportQuery.PAGE);
        return new Links(
                kinds(asked, query),
                period(query, asked.period().previous()),
                period(query, asked.period().next()),
                dimensions(asked, query),
                charts(asked, query),
                Arrays.stream(ReportFilter.Marked.values())
                        .map(marked -> new Link(
                                marked.label(),
                                query.with(ReportQuery.MARKED, slug(marked)).address(PATH),
                                marked == asked.filter().marked()))
                        .toList(),
                narrowed(query));
    }

    private static List<Link> kinds(Asked asked, ReportQuery query) {
        // The last day that has come, so that going from a year to a month shows this month and not January.
        var day = asked.span().asOf().isBefore(asked.period().from())
                ? asked.period().from()
                : asked.span().asOf();
        return Arrays.stream(Period.Kind.values())
                .filter(kind -> kind != Period.Kind.RANGE)
                .map(kind -> new Link(
                        kind.label(),
                        query.during(Period.around(kind, day)).address(PATH),
                        kind == asked.period().kind()))
                .toList();
    }

    private static Link period(ReportQuery query, Period period) {
        return new Link(period.label(), query.during(period).address(PATH), false);
    }

    private static List<Link> dimensions(Asked asked, ReportQuery query) {
        return Dimension.SHOWN.stream()
                .map(by -> new Link(
                        "按" + by.label(),
                        query.with(ReportQuery.BY, slug(by)).address(PATH) + "#table",
                        by == asked.by()))
                .toList();
    }

    private static List<Link> charts(Asked asked, ReportQuery query) {
        return ReportTables.COLUMNS.stream()
                .map(figure -> new Link(
                        figure.label(),
                        query.with(ReportQuery.CHART, figure.slug()).address(PATH) + "#chart",
                        figure == asked.chart()))
                .toList();
    }

    /** What the figures are narrowed to; the link takes it away. */
    List<Link> narrowed(ReportQuery query) {
        var links = new ArrayList<Link>();
        add(links, query, Dimension.WINDOW, ReportQuery.WINDOW);
        add(links, query, Dimension.ITEM, ReportQuery.ITEM);
        add(links, query, Dimension.PROFILE, ReportQuery.PROFILE);
        return links;
    }

    private void add(List<Link> links, ReportQuery query, Dimension dimension, String name) {
        query.of(name).ifPresent(value -> {
            String key = dimension == Dimension.PROFILE
                    ? value.toUpperCase(Locale.ROOT).replace('-', '_')
                    : value;
            links.add(new Link(
                    dimension.label() + "：" + names.of(dimension, key),
                    query.without(name).address(PATH),
                    true));
        });
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

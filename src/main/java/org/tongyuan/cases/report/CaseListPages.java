package org.tongyuan.cases.report;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.report.CaseListPage.Line;
import org.tongyuan.cases.report.CaseListPage.Tab;

/** Puts the list behind a figure together. */
@Component
class CaseListPages {

    static final int SIZE = 50;

    private final Refresh refresh;
    private final Tallies tallies;
    private final CaseLines lines;
    private final ReportNames names;
    private final ReportLinks links;

    CaseListPages(Refresh refresh, Tallies tallies, CaseLines lines, ReportNames names, ReportLinks links) {
        this.refresh = refresh;
        this.tallies = tallies;
        this.lines = lines;
        this.names = names;
        this.links = links;
    }

    CaseListPage of(Asked asked, @Nullable String cursor) {
        refresh.soon();
        var query = asked.query();
        var figure = Figure.of(query.of(ReportQuery.FIGURE).orElse(Figure.RECEIVED.slug()));
        var part = Part.of(query.of(ReportQuery.PART).orElse(null), figure);
        var tally = Tallies.sum(tallies.by(Dimension.WHOLE, asked.filter(), asked.span(), List.of(figure)));
        var found = lines.find(part.cases(figure), asked.filter(), asked.span(), cursor, SIZE);
        String here = query.address("/reports/cases");
        return new CaseListPage(
                Definition.of(figure),
                names.agency(asked.filter().agency()),
                asked.period(),
                refresh.asOf(),
                asked.errors(),
                figure.unit().text(figure.value(tally)),
                Cells.detail(figure, figure.value(tally)),
                tabs(query, figure, part, tally),
                words(figure, part),
                lines(figure, found.lines()),
                cursor == null ? null : here,
                found.next() == null ? null : here + "&" + ReportQuery.CURSOR + "=" + found.next(),
                links.narrowed(query),
                query.without(ReportQuery.FIGURE, ReportQuery.PART).address("/reports"));
    }

    private static List<Tab> tabs(ReportQuery query, Figure figure, Part current, Tally tally) {
        return Part.of(figure).stream()
                .map(part -> new Tab(
                        part.label(),
                        Unit.CASES.number(new Value(part.cases(figure).count(tally), 1)),
                        query.opening(figure, part),
                        part == current))
                .toList();
    }

    static String words(Figure figure, Part part) {
        var cases = part.cases(figure);
        return cases.notIn() == null
                ? cases.in().words()
                : cases.in().words() + "，除去“" + cases.notIn().words() + "”";
    }

    List<Line> lines(Figure figure, List<CaseLine> found) {
        var agencies = names.of(
                Dimension.AGENCY,
                found.stream().map(CaseLine::agencyId).map(UUID::toString).collect(Collectors.toSet()));
        var officers =
                names.of(Dimension.WINDOW, found.stream().map(CaseLine::intake).collect(Collectors.toSet()));
        return found.stream()
                .map(line -> new Line(
                        line.number(),
                        line.itemName(),
                        agencies.getOrDefault(line.agencyId().toString(), ""),
                        officers.getOrDefault(line.intake(), ReportNames.channel(line.channel())),
                        CaseState.valueOf(line.state()).label(),
                        line.outOfTime(),
                        line.receivedOn(),
                        line.sortedBy(),
                        Judged.of(figure, line)))
                .toList();
    }
}

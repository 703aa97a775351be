package org.tongyuan.cases.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.report.Cells.Compared;
import org.tongyuan.cases.report.ReportPage.CountRow;

/** Puts the page of statistics together. */
@Component
class ReportPages {

    private final Refresh refresh;
    private final Tallies tallies;
    private final ReportTables tables;
    private final OutsideTables outside;
    private final ReportTimes times;
    private final ReportNames names;

    ReportPages(
            Refresh refresh,
            Tallies tallies,
            ReportTables tables,
            OutsideTables outside,
            ReportTimes times,
            ReportNames names) {
        this.refresh = refresh;
        this.tallies = tallies;
        this.tables = tables;
        this.outside = outside;
        this.times = times;
        this.names = names;
    }

    ReportPage of(Asked asked, ReportLinks links) {
        refresh.soon();
        var table = tallies.by(asked.by(), asked.filter(), asked.span());
        var now = Tallies.sum(table);
        var compared = compared(asked);
        return new ReportPage(
                names.agency(asked.filter().agency()),
                asked.period(),
                asked.running(),
                refresh.asOf(),
                asked.errors(),
                notes(asked),
                Figure.RATES.stream()
                        .map(figure -> Cells.card(figure, now, asked.query(), Cells.changes(figure, now, compared)))
                        .toList(),
                counts(asked, now, compared),
                comparedWith(asked),
                times.month(asked),
                times.rows(asked),
                tables.of(asked, table),
                outside.of(asked),
                Definition.all(),
                links.of(asked));
    }

    /** The period before, and the same one a year ago. */
    List<Compared> compared(Asked asked) {
        var period = asked.period();
        return List.of(
                new Compared("比" + period.kind().before(), tally(asked, period.previous())),
                new Compared("比去年同期", tally(asked, period.yearBefore())));
    }

    private Tally tally(Asked asked, Period other) {
        var span = other.alike(asked.period(), asked.today());
        return tallies.whole(asked.filter(), span);
    }

    private static Map<String, String> comparedWith(Asked asked) {
        var with = new LinkedHashMap<String, String>();
        with.put(
                "比" + asked.period().kind().before(),
                words(asked, asked.period().previous()));
        with.put("比去年同期", words(asked, asked.period().yearBefore()));
        return with;
    }

    private static String words(Asked asked, Period other) {
        var span = other.alike(asked.period(), asked.today());
        return asked.running() ? Period.range(span.from(), span.to()).label() : other.label();
    }

    private static List<CountRow> counts(Asked asked, Tally now, List<Compared> compared) {
        var rows = new ArrayList<CountRow>();
        for (Figure figure : Figure.COUNTS) {
            var before = new ArrayList<String>();
            for (Compared other : compared) {
                before.add(figure.unit().number(figure.value(other.tally())));
                before.add(figure.unit().change(figure.value(now), figure.value(other.tally())));
            }
            rows.add(new CountRow(figure.slug(), Cells.bare(figure, now, asked.query()), before));
        }
        return rows;
    }

    private List<String> notes(Asked asked) {
        var notes = new ArrayList<String>();
        if (asked.running()) {
            notes.add("本期尚未结束，统计到今天为止；对比期取相同的天数。");
        }
        if (asked.filter().marked() == ReportFilter.Marked.ALL && tallies.anyUnderTestClock()) {
            var test = tallies.whole(asked.filter().testOnly(), asked.span());
            if (!test.empty()) {
                notes.add("含测试时钟办件：收件 " + test.count(Measure.RECEIVED) + " 件、办结 " + test.count(Measure.DECIDED)
                        + " 件（演示环境中以设定的时间录入，明细中有标记，可在筛选中排除）。");
            }
        }
        return notes;
    }
}

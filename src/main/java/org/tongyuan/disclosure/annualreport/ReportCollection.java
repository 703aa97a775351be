package org.tongyuan.disclosure.annualreport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.disclosure.annualreport.AnnualReport.State;
import org.tongyuan.platform.LegalTime;

/** The reports of a year that an officer may see: one's own agency's; for the disclosure office those of all agencies and their sum. */
@Component
class ReportCollection {

    private final Reporters reporters;
    private final ReportReadings readings;
    private final TimeLimits limits;
    private final LegalTime time;

    ReportCollection(Reporters reporters, ReportReadings readings, TimeLimits limits, LegalTime time) {
        this.reporters = reporters;
        this.readings = readings;
        this.limits = limits;
        this.time = time;
    }

    /** One agency's report; figures are those of the third table's last column. */
    record Line(
            String key,
            String agency,
            String state,
            String tone,
            @Nullable LocalDate handedIn,
            ReportPage shown,
            String received,
            String carriedIn,
            String done,
            String carriedOut) {}

    /** All of them; {@code sum} is the report of the government itself, null for an officer who sees only one. */
    record Sheet(int year, List<Line> lines, @Nullable Line sum, long published, long submitted, long failing) {}

    @Transactional(readOnly = true)
    public Sheet of(int year, SignedIn.Officer officer) {
        boolean office = reporters.sitsInDisclosureOffice(officer);
        String region = reporters.regionOf(officer);
        var own = reporters.of(officer.agencyId());
        var lines = new ArrayList<Line>();
        for (Reporter reporter : office ? reporters.subordinate(region) : List.of(own)) {
            lines.add(line(reporter, year));
        }
        Line sum = office ? reporters.government(region).map(g -> line(g, year)).orElse(null) : null;
        return new Sheet(
                year,
                lines,
                sum,
                count(lines, State.PUBLISHED),
                count(lines, State.SUBMITTED),
                lines.stream().filter(l -> l.shown().failing() > 0).count());
    }

    private static long count(List<Line> lines, State state) {
        return lines.stream().filter(l -> l.state().equals(state.label())).count();
    }

    private Line line(Reporter reporter, int year) {
        Reading read = readings.figuresOf(reporter, year);
        Values v = read.values();
        var report = read.report();
        return new Line(
                reporter.key(),
                reporter.name(),
                report == null ? "未开始" : read.state().label(),
                read.state().tone(),
                report == null ? null : report.submittedOn(),
                ReportPage.of(read, reporter.dueOn(year, limits), time),
                v.text(Cell.requests(Cell.NEW, Cell.TOTAL)),
                v.text(Cell.requests(Cell.CARRIED_IN, Cell.TOTAL)),
                v.text(Cell.requests(Cell.DONE, Cell.TOTAL)),
                v.text(Cell.requests(Cell.CARRIED_OUT, Cell.TOTAL)));
    }

    /** Years that can be chosen: the running one and the five before. */
    List<Integer> years() {
        int now = time.today().getYear();
        return Stream.iterate(now, y -> y > now - 6, y -> y - 1).toList();
    }

    /** The year whose report is due now: the last that is over. */
    int currentYear() {
        return time.today().getYear() - 1;
    }
}

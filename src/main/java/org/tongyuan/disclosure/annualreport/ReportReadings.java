package org.tongyuan.disclosure.annualreport;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;

/** Reads reports with their figures. */
@Component
class ReportReadings {

    /** The year in which the first regulation came into force (2008-05-01). */
    private static final int FIRST_YEAR = 2008;

    private final Reporters reporters;
    private final AnnualReports reports;
    private final ReportEdits edits;
    private final CountFigures count;
    private final CountDoings doings;
    private final LegalTime time;

    ReportReadings(
            Reporters reporters,
            AnnualReports reports,
            ReportEdits edits,
            CountFigures count,
            CountDoings doings,
            LegalTime time) {
        this.reporters = reporters;
        this.reports = reports;
        this.edits = edits;
        this.count = count;
        this.doings = doings;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public Reading of(String agency, int year) {
        return of(reporters.require(agency), year);
    }

    /** A year that has not begun, or had no regulation, has no report. */
    @Transactional(readOnly = true)
    public Reading of(Reporter reporter, int year) {
        return read(reporter, year, true);
    }

    /** For lists: its texts tell only of the figures. */
    @Transactional(readOnly = true)
    public Reading figuresOf(Reporter reporter, int year) {
        return read(reporter, year, false);
    }

    private Reading read(Reporter reporter, int year, boolean texts) {
        if (year < FIRST_YEAR || year > time.today().getYear()) {
            throw new NotFound("annual report " + year);
        }
        return read(reporter, year, find(reporter, year).orElse(null), texts);
    }

    /** What everybody may read: nothing is counted, and nothing that was not published is compared. */
    @Transactional(readOnly = true)
    public Reading published(String agency, int year) {
        var reporter = reporters.require(agency);
        var report = find(reporter, year)
                .filter(r -> r.state() == AnnualReport.State.PUBLISHED)
                .orElseThrow(() -> new NotFound("annual report " + agency + " " + year));
        return new Reading(
                reporter,
                new ReportYear(year),
                ReportFormats.of(year),
                report,
                null,
                reports.snapshot(report.id()).orElseThrow(),
                find(reporter, year - 1)
                        .flatMap(last -> reports.snapshot(last.id()))
                        .orElse(null),
                Map.of(),
                null);
    }

    private Optional<AnnualReport> find(Reporter reporter, int year) {
        return reports.find(reporter.agency().id(), year);
    }

    private Reading read(Reporter reporter, int year, @Nullable AnnualReport report, boolean texts) {
        var of = new ReportYear(year);
        return new Reading(
                reporter,
                of,
                ReportFormats.of(year),
                report,
                count.of(reporter, of, report),
                report == null ? null : reports.snapshot(report.id()).orElse(null),
                before(reporter, of.previous()).orElse(null),
                report == null ? Map.of() : edits.texts(report.id()),
                texts ? SingletonSupplier.of(() -> doings.of(reporter.agencies(), of)) : null);
    }

    /** Last year's report as it was published, else as it stands. */
    private Optional<Values> before(Reporter reporter, ReportYear year) {
        return find(reporter, year.year())
                .map(report -> reports.snapshot(report.id())
                        .map(Values.class::cast)
                        .orElseGet(() -> count.of(reporter, year, report)));
    }
}

package org.tongyuan.disclosure.annualreport;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.disclosure.annualreport.AnnualReport.State;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Writes figures and texts into a draft, which begins with the first that is written. */
@UseCase
class WriteReport {

    private final Reporters reporters;
    private final AnnualReports reports;
    private final ReportEdits edits;
    private final ReportReadings readings;
    private final ReportJournal journal;
    private final Rules rules;

    WriteReport(
            Reporters reporters,
            AnnualReports reports,
            ReportEdits edits,
            ReportReadings readings,
            ReportJournal journal,
            Rules rules) {
        this.reporters = reporters;
        this.reports = reports;
        this.edits = edits;
        this.readings = readings;
        this.journal = journal;
        this.rules = rules;
    }

    /** What days a report has to keep, and what day it is. */
    @org.springframework.stereotype.Component
    record Rules(TimeLimits limits, LegalTime time) {}

    /**
     * Puts a figure in the place of the counted one, or where there is none; {@code value} null takes the correction back.
     *
     * @param reason why it is corrected, or where the figure comes from
     */
    @Transactional
    public void figure(
            Reporter reporter,
            int year,
            Cell cell,
            @Nullable BigDecimal value,
            String reason,
            SignedIn.Officer officer) {
        AnnualReport report = open(reporter, year, officer);
        if (reason.isBlank()) {
            throw new RuleBroken("annual-report.reason-missing");
        }
        var now = readings.of(reporter, year);
        if (!now.format().cells().contains(cell)) {
            throw new NotFound("cell " + cell.key());
        }
        if (value == null && now.now().reason(cell) == null) {
            throw new RuleBroken("annual-report.not-corrected");
        }
        var entry = new ReportEdits.Entry(
                value,
                now.now().computed(cell),
                reason,
                officer.name(),
                rules.time().now());
        edits.write(report.id(), cell, entry, officer);
        journal.of(
                report,
                value == null ? "ANNUAL_REPORT_FIGURE_RESTORED" : "ANNUAL_REPORT_FIGURE_WRITTEN",
                officer,
                Map.of("cell", cell.key(), "computed", Values.text(entry.computed()), "value", Values.text(value)));
    }

    /** {@code body} empty: back to the draft made from the figures. */
    @Transactional
    public void text(Reporter reporter, int year, String part, String body, SignedIn.Officer officer) {
        AnnualReport report = open(reporter, year, officer);
        if (ReportFormats.of(year).parts().stream().noneMatch(p -> p.id().equals(part))) {
            throw new NotFound("part " + part);
        }
        edits.write(
                report.id(),
                part,
                body.isBlank() ? null : body,
                officer,
                rules.time().now());
        journal.of(report, "ANNUAL_REPORT_TEXT_WRITTEN", officer, Map.of("part", part));
    }

    private AnnualReport open(Reporter reporter, int year, SignedIn.Officer officer) {
        reporters.mustBeAbleToWrite(officer, reporter);
        var format = ReportFormats.of(year);
        var begun = new AnnualReport(
                Ids.next(),
                reporter.agency().id(),
                year,
                format.version(),
                State.DRAFT,
                reporter.dueOn(year, rules.limits()),
                null,
                null,
                null,
                null,
                0);
        if (reports.insert(begun)) {
            journal.of(begun, "ANNUAL_REPORT_BEGUN", officer, Map.of("format", format.version()));
        }
        AnnualReport report = reports.lock(reporter.agency().id(), year);
        report.mustBeDraft();
        return report;
    }
}

package org.tongyuan.disclosure.annualreport;

import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Hands an agency's report in to the disclosure office of its government, which may give it back. */
@UseCase
@LegalBasis("政府信息公开条例, art. 49")
class SubmitReport {

    private final Reporters reporters;
    private final AnnualReports reports;
    private final ReportReadings readings;
    private final ReportJournal journal;
    private final LegalTime time;

    SubmitReport(
            Reporters reporters,
            AnnualReports reports,
            ReportReadings readings,
            ReportJournal journal,
            LegalTime time) {
        this.reporters = reporters;
        this.reports = reports;
        this.readings = readings;
        this.journal = journal;
        this.time = time;
    }

    /** A report whose figures do not add up may be handed in: the office sees it, and it cannot be published. */
    @Transactional
    public void submit(String agency, int year, SignedIn.Officer officer) {
        Reporter reporter = reporters.require(agency);
        reporters.mustBeAbleToWrite(officer, reporter);
        if (reporter.government()) {
            throw new RuleBroken("annual-report.government-submits-not");
        }
        AnnualReport report = reports.lock(reporter.agency().id(), year);
        Reading read = readings.of(reporter, year);
        read.format().mustBeKnown();
        mustBeComplete(read);
        AnnualReport submitted = report.submit(time.today());
        reports.save(submitted, null);
        journal.of(
                submitted,
                "ANNUAL_REPORT_SUBMITTED",
                officer,
                Map.of("failing", String.valueOf(read.failing().size())));
    }

    @Transactional
    public void giveBack(String agency, int year, String reason, SignedIn.Officer officer) {
        Reporter reporter = reporters.require(agency);
        reporters.mustBeAbleToWrite(officer, reporter);
        if (!reporters.sitsInDisclosureOffice(officer)) {
            throw new NotAllowed("give back an annual report");
        }
        AnnualReport back = reports.lock(reporter.agency().id(), year).giveBack(reason, time.today());
        reports.save(back, null);
        journal.of(back, "ANNUAL_REPORT_RETURNED", officer, Map.of());
    }

    /** Every figure is known and every part of the text is written. */
    static void mustBeComplete(Reading read) {
        var unknown = read.unknown();
        if (!unknown.isEmpty()) {
            throw new RuleBroken(
                    "annual-report.unknown", unknown.size(), RowNames.of(read.format(), unknown.getFirst()));
        }
        read.format().parts().stream()
                .filter(part -> read.text(part.id()).isBlank())
                .findFirst()
                .ifPresent(part -> {
                    throw new RuleBroken("annual-report.text-missing", part.title());
                });
    }
}

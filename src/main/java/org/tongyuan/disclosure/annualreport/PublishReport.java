package org.tongyuan.disclosure.annualreport;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Publishes a report whose figures add up, and freezes it: what the records say later is shown beside it, never in it. */
@UseCase
@LegalBasis("政府信息公开条例, art. 49")
class PublishReport {

    private final Reporters reporters;
    private final AnnualReports reports;
    private final ReportReadings readings;
    private final ReportJournal journal;
    private final LegalTime time;

    PublishReport(
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

    @Transactional
    public void publish(String agency, int year, SignedIn.Officer officer) {
        Reporter reporter = reporters.require(agency);
        reporters.mustBeAbleToWrite(officer, reporter);
        AnnualReport report = reports.lock(reporter.agency().id(), year);
        Reading read = readings.of(reporter, year);
        AnnualReport published = report.publish(reporter.government(), time.today());
        read.format().mustBeKnown();
        SubmitReport.mustBeComplete(read);
        var failing = read.failing();
        if (!failing.isEmpty()) {
            boolean carried = failing.stream().allMatch(c -> c.relation() == Arithmetic.Relation.CARRIED);
            throw new RuleBroken(
                    carried ? "annual-report.carried" : "annual-report.failing",
                    failing.size(),
                    failing.getFirst().words());
        }
        reports.save(published, Snapshot.of(read.now(), read.format().cells(), texts(read)));
        journal.of(published, "ANNUAL_REPORT_PUBLISHED", officer, Map.of("format", report.format()));
    }

    private static Map<String, String> texts(Reading read) {
        var texts = new LinkedHashMap<String, String>();
        read.format().parts().forEach(part -> texts.put(part.id(), read.text(part.id())));
        return texts;
    }
}

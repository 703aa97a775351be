package org.tongyuan.disclosure.annualreport;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;

/** Writes down what was done to reports and remedies. */
@Component
class ReportJournal {

    private final Journal journal;
    private final LegalTime time;

    ReportJournal(Journal journal, LegalTime time) {
        this.journal = journal;
        this.time = time;
    }

    void of(AnnualReport report, String act, SignedIn by, Map<String, String> details) {
        journal.record(Entry.of(
                        by.actor(),
                        act,
                        new Subject("annual-report", report.id().toString()),
                        time.now())
                .with("agency", report.agencyId().toString())
                .with("year", String.valueOf(report.year()))
                .with(details));
    }

    void of(RemedyCase remedy, String act, SignedIn by, Map<String, String> details) {
        journal.record(
                Entry.of(by.actor(), act, new Subject("remedy-case", remedy.id().toString()), time.now())
                        .with("kind", remedy.kind().name())
                        .with(details));
    }
}

package org.tongyuan.disclosure.annualreport;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Records that somebody asked for reconsideration or went to court about disclosure, and how it ended. */
@UseCase
class RecordRemedy {

    private final Reporters reporters;
    private final RemedyCases remedies;
    private final ReportJournal journal;
    private final LegalTime time;

    RecordRemedy(Reporters reporters, RemedyCases remedies, ReportJournal journal, LegalTime time) {
        this.reporters = reporters;
        this.remedies = remedies;
        this.journal = journal;
        this.time = time;
    }

    /** What was opened; {@code request} is the number of the application, empty when it is about none. */
    record Opened(
            String agency, RemedyCase.Kind kind, String reference, LocalDate openedOn, String request, String note) {}

    @Transactional
    public void open(Opened opened, SignedIn.Officer officer) {
        Reporter reporter = reporters.require(opened.agency());
        reporters.mustBeAbleToWrite(officer, reporter);
        UUID agency = reporter.agency().id();
        var remedy = new RemedyCase(
                Ids.next(),
                agency,
                request(agency, opened.request()),
                opened.kind(),
                opened.reference(),
                opened.openedOn(),
                null,
                null,
                opened.note());
        remedy.mustHaveBegun(time.today());
        if (remedies.isRecorded(agency, opened.kind(), opened.reference())) {
            throw new RuleBroken("remedy.recorded", opened.reference());
        }
        remedies.insert(remedy);
        journal.of(remedy, "REMEDY_OPENED", officer, Map.of("agency", agency.toString()));
    }

    private @Nullable UUID request(UUID agency, String number) {
        return number.isBlank()
                ? null
                : remedies.request(List.of(agency), number)
                        .orElseThrow(() -> new RuleBroken("remedy.request-unknown", number));
    }

    @Transactional
    public void end(UUID id, RemedyCase.Result result, LocalDate day, SignedIn.Officer officer) {
        RemedyCase remedy = remedies.lock(id);
        reporters.mustBeAbleToWrite(officer, reporters.of(remedy.agencyId()));
        RemedyCase ended = remedy.end(result, day, time.today());
        remedies.end(ended, Objects.requireNonNull(ended.result()));
        journal.of(ended, "REMEDY_ENDED", officer, Map.of("result", result.name()));
    }
}

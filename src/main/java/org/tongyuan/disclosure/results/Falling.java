package org.tongyuan.disclosure.results;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.disclosure.publication.ResultRecords;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalBasis;

/** What follows when a decision falls: the day by which its result comes down, its draft back to the author, and word to those who decide. */
@Component
class Falling {

    private final Results results;
    private final ResultDates dates;
    private final ResultJournal journal;
    private final ResultRecords records;
    private final WarnOfTakeDown warn;

    Falling(Results results, ResultDates dates, ResultJournal journal, ResultRecords records, WarnOfTakeDown warn) {
        this.results = results;
        this.dates = dates;
        this.journal = journal;
        this.records = records;
        this.warn = warn;
    }

    /** In the caller's transaction, on a locked row or one that nobody else can have. */
    @LegalBasis("行政处罚法, art. 48")
    void note(QueuedResult q, VoidedAs as, LocalDate on, Actor actor, Map<String, String> more) {
        results.voided(q, as.name(), on, dates.takeDown(q.kind(), on, q.regionCode()));
        var details = new LinkedHashMap<>(more);
        details.put("as", as.name());
        journal.write("RESULT_VOIDED", q.id(), actor, details);
        UUID record = q.recordId();
        if (record != null) {
            records.giveBack(record, "办件的决定" + as.label() + "，不再公开。", QueueResult.JOB);
        }
        warn.voided(results.require(q.id()));
    }
}

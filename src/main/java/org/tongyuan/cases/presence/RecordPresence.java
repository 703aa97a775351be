package org.tongyuan.cases.presence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Mandated;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.counter.CounterJournal;
import org.tongyuan.platform.LegalTime;

/** Writes down who stood at the window, in the transaction of the act for which they came. */
@Component
public class RecordPresence {

    private final Presences presences;
    private final Mandated mandated;
    private final CounterJournal journal;
    private final Persons persons;
    private final LegalTime time;

    RecordPresence(Presences presences, Mandated mandated, CounterJournal journal, Persons persons, LegalTime time) {
        this.presences = presences;
        this.mandated = mandated;
        this.journal = journal;
        this.persons = persons;
        this.time = time;
    }

    /** {@code came} is null when the applicant stood there themselves. */
    public void record(
            UUID caseId,
            String number,
            UUID applicant,
            Occasion occasion,
            @Nullable Attendee came,
            SignedIn.Officer officer) {
        var who = came != null
                ? came
                : Attendee.self(applicant, persons.require(applicant).name());
        var at = time.now();
        UUID id = presences.add(caseId, occasion, who, officer, at);
        var entry = journal.entry(officer, "CASE_PRESENCE_RECORDED", "presence", id, at)
                .with("number", number)
                .with("occasion", occasion.name())
                .with("capacity", who.capacity().name());
        journal.record(
                who.mandateId() == null
                        ? entry
                        : entry.with("mandate", who.mandateId().toString()),
                "presence",
                id);
        if (who.keep() && who.mandateId() == null) {
            mandated.recordSeen(applicant, who.personId(), who.capacity().name(), who.relation(), null);
        }
    }
}

package org.tongyuan.cases.act;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.record.By;
import org.tongyuan.cases.record.ByLaw;
import org.tongyuan.cases.record.Case;
import org.tongyuan.cases.record.CaseLaw;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;

/**
 * Does what the passing of days has done up to an instant, in its order: deemed acceptance, a hearing not asked for, limits that passed,
 * deemed renewal. Each occurs at the first instant of the day after its last one.
 */
@Component
class Settlement {

    private static final Actor LAW = Actor.system("law");

    private final Journal journal;
    private final CaseLetters letters;
    private final Permits permits;
    private final ActLetters actLetters;
    private final Letters sealing;

    Settlement(Journal journal, CaseLetters letters, Permits permits, ActLetters actLetters, Letters sealing) {
        this.journal = journal;
        this.letters = letters;
        this.permits = permits;
        this.actLetters = actLetters;
        this.sealing = sealing;
    }

    /** Returns whether anything happened; the caller saves the case and seals its own entry after it. */
    boolean settle(Case file, CaseLaw law, Instant until) {
        var byLaw = new ByLaw(file, law);
        boolean any = false;
        for (var due = byLaw.next(until); due.isPresent(); due = byLaw.next(until)) {
            settle(file, law, byLaw, due.get());
            any = true;
        }
        return any;
    }

    private void settle(Case file, CaseLaw law, ByLaw byLaw, ByLaw.Due due) {
        By by = new By(LAW, null, file.notBefore(due.at()));
        switch (due.act()) {
            case DEEM_ACCEPTED -> {
                byLaw.deemAccepted(by);
                letters.accepted(file.now(), law, by);
            }
            case LAPSE_HEARING -> byLaw.lapseHearing(by);
            case NOTE_DELAY -> byLaw.noteDelay(due.clock(), by);
            case DEEM_RENEWED -> {
                permits.deemRenewed(file, law, byLaw, by);
                actLetters.deemedRenewed(file.now(), law, by);
            }
            default -> throw new IllegalStateException(due.act().name());
        }
        journal.record(sealing.sealedIn(Entry.of(
                        LAW,
                        due.act().journalName(),
                        new Subject("case", file.id().toString()),
                        by.at())
                .with("state", file.now().state().name())
                .with(JournalDetails.of(
                        due.act(),
                        file.now(),
                        due.clock().isEmpty() ? Map.of() : Map.of(JournalDetails.CLOCK, due.clock())))));
    }
}

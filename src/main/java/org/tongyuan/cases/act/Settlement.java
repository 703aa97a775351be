package org.tongyuan.cases.act;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.record.By;
import org.tongyuan.cases.record.ByLaw;
import org.tongyuan.cases.record.Case;
import org.tongyuan.cases.record.CaseLaw;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.documents.Letters;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;

/**
 * Does what the passing of days has done up to an instant, in its order: deemed acceptance, a hearing not asked for, limits that passed,
 * deemed renewal, and reminds of deferred materials. Each occurs at the first instant of the day after its last one.
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

    /** Returns whether anything happened; the caller saves the case and records {@link #settled} with it. */
    boolean settle(Case file, CaseLaw law, Instant until) {
        var passed = pass(file, law, until);
        for (Passed one : passed) {
            switch (one.act()) {
                case DEEM_ACCEPTED -> letters.accepted(one.after(), law, one.by());
                case REMIND_DEFERRED -> actLetters.remindDeferred(one.after());
                case DEEM_RENEWED -> actLetters.deemedRenewed(one.after(), law, one.by());
                default -> {}
            }
            journal.record(sealing.sealedIn(one.entry()));
        }
        return !passed.isEmpty();
    }

    /** What the passing of a day did, and the case as it stood then. */
    record Passed(Act act, By by, CaseSnapshot after, String clock) {

        Entry entry() {
            return Entry.of(LAW, act.journalName(), LetterFrame.subject(after), by.at())
                    .with("state", after.state().name())
                    .with(JournalDetails.of(
                            act, after, clock.isEmpty() ? Map.of() : Map.of(JournalDetails.CLOCK, clock)));
        }
    }

    /** Does it in the case alone; letters and journal are the caller's. */
    List<Passed> pass(Case file, CaseLaw law, Instant until) {
        var byLaw = new ByLaw(file, law);
        var passed = new ArrayList<Passed>();
        boolean renewable = file.now().head().renewBefore() == null || permits.renewable(file, LegalTime.dateOf(until));
        for (var due = byLaw.next(until, renewable); due.isPresent(); due = byLaw.next(until, renewable)) {
            passed.add(pass(file, law, byLaw, due.get()));
        }
        return passed;
    }

    private Passed pass(Case file, CaseLaw law, ByLaw byLaw, ByLaw.Due due) {
        By by = new By(LAW, null, file.notBefore(due.at()));
        switch (due.act()) {
            case DEEM_ACCEPTED -> byLaw.deemAccepted(by);
            case LAPSE_HEARING -> byLaw.lapseHearing(by);
            case REMIND_DEFERRED -> byLaw.remindDeferred(by);
            case NOTE_DELAY -> byLaw.noteDelay(due.clock(), by);
            case DEEM_RENEWED -> permits.deemRenewed(file, law, byLaw, by);
            default -> throw new IllegalStateException(due.act().name());
        }
        return new Passed(due.act(), by, file.now(), due.clock());
    }

    /** The tick's own entry, which seals the case. */
    static Entry settled(Case file, Instant until) {
        return Entry.of(LAW, "CASE_SETTLED", LetterFrame.subject(file.now()), until);
    }
}

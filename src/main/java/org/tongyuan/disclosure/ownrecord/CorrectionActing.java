package org.tongyuan.disclosure.ownrecord;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.documents.Letters;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;

/** The frame of every act: lock and check the right before, save, seal and record afterwards. */
@Component
class CorrectionActing {

    private final RecordCorrections corrections;
    private final CorrectionRights rights;
    private final CorrectionSeals seals;
    private final Letters letters;
    private final Journal journal;
    private final LegalTime time;

    CorrectionActing(
            RecordCorrections corrections,
            CorrectionRights rights,
            CorrectionSeals seals,
            Letters letters,
            Journal journal,
            LegalTime time) {
        this.corrections = corrections;
        this.rights = rights;
        this.seals = seals;
        this.letters = letters;
        this.journal = journal;
        this.time = time;
    }

    boolean isTest() {
        return time.isTest();
    }

    By by(SignedIn who) {
        return new By(who.actor(), who instanceof SignedIn.Citizen ? null : who.name(), time.now());
    }

    /** Locked for an act of the agency that has it. */
    RecordCorrection begin(String number, SignedIn who) {
        var c = corrections.lock(number);
        rights.mustHandle(who, c);
        return begun(c);
    }

    /** Locked for an act of its applicant, or of the agency that records it for them. */
    RecordCorrection beginForApplicant(String number, SignedIn who) {
        if (!(who instanceof SignedIn.Citizen)) {
            return begin(number, who);
        }
        var c = corrections.lock(number);
        rights.mustSee(who, c);
        return begun(c);
    }

    private RecordCorrection begun(RecordCorrection c) {
        if (time.isTest() && !c.head().test()) {
            throw new RuleBroken("own-record.test-clock");
        }
        return c;
    }

    /** {@code agency} is the one that acted; {@code more} goes into the journal and never holds personal values. */
    void finish(RecordCorrection c, Step step, Map<String, String> more) {
        corrections.save(c, step);
        var entry = Entry.of(
                        step.by(),
                        step.act().journalName(),
                        CorrectionSeals.subject(c.head().id()),
                        step.occurred())
                .with("state", c.state().name())
                .with("on", step.onDay().toString())
                .with(more)
                .sealed(seals.of(c.head().id()));
        journal.record(letters.sealedIn(entry));
    }

    static Step step(CorrectionAct act, UUID agency, By by, LocalDate onDay, @Nullable String note) {
        return new Step(act, agency, by.actor(), by.name(), by.at(), onDay, note);
    }

    /** Whether the calendar of a year gives it another day; then the journal says so. */
    boolean recompute(UUID id, int year) {
        var c = corrections.lock(id);
        if (!corrections.recompute(c)) {
            return false;
        }
        journal.record(Entry.of(
                        Actor.system("own-record-settle"),
                        "OWN_RECORD_CLOCK_COMPUTED",
                        CorrectionSeals.subject(id),
                        time.now())
                .with("year", String.valueOf(year))
                .sealed(seals.of(id)));
        return true;
    }

    /** A day that is stated for an act: not in the future, and not before what it follows. */
    LocalDate stated(@Nullable LocalDate stated, @Nullable LocalDate notBefore, By by) {
        LocalDate day = stated == null ? by.today() : stated;
        if (day.isAfter(by.today())) {
            throw new RuleBroken("own-record.day.future");
        }
        if (notBefore != null && day.isBefore(notBefore)) {
            throw new RuleBroken("own-record.day.before", notBefore.toString());
        }
        return day;
    }
}

package org.tongyuan.cases.act;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.By;
import org.tongyuan.cases.record.Case;
import org.tongyuan.cases.record.CaseLaw;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;

/** The frame of every act: lock, check the right, settle what fell due meanwhile; and afterwards save, seal and record. */
@Component
class Acting {

    /** A case locked for an act, with the law it is measured by and who acts. */
    record Begun(Case file, CaseLaw law, By by) {}

    private final Cases cases;
    private final CaseRights rights;
    private final Laws laws;
    private final Settlement settlement;
    private final Letters letters;
    private final LegalTime time;

    Acting(Cases cases, CaseRights rights, Laws laws, Settlement settlement, Letters letters, LegalTime time) {
        this.cases = cases;
        this.rights = rights;
        this.laws = laws;
        this.settlement = settlement;
        this.letters = letters;
        this.time = time;
    }

    /** {@code seen} is the version the caller looked at, null when they do not say. */
    Begun begin(String number, @Nullable Integer seen, Act act, SignedIn who) {
        var locked = cases.lock(number, seen);
        var inPlaceOf = rights.mustDo(who, act, locked.file().now());
        Case file = locked.unchanged();
        if (time.isTest() && !file.now().head().outOfTime()) {
            throw new RuleBroken("case.test-clock.real");
        }
        CaseLaw law = laws.of(file.now().head());
        By by = by(who, inPlaceOf);
        settlement.settle(file, law, by.at());
        return new Begun(file, law, by);
    }

    By by(SignedIn who) {
        return by(who, null);
    }

    private By by(SignedIn who, @Nullable String inPlaceOf) {
        String name = who instanceof SignedIn.Citizen ? null : who.name();
        var stated = who instanceof SignedIn.Citizen ? Optional.<StatedTime>empty() : StatedTime.current();
        return stated.map(t -> new By(who.actor(), name, t.occurred(), t.late(time.now()), inPlaceOf))
                .orElseGet(() -> new By(who.actor(), name, time.now(), null, inPlaceOf));
    }

    /** Saves the case and records the act with it. */
    void finish(Begun begun, Act act) {
        finish(begun, act, Map.of());
    }

    /** {@code more}: details for the journal that the case itself does not tell, see {@link JournalDetails}. */
    void finish(Begun begun, Act act, Map<String, String> more) {
        cases.save(begun.file(), entry(begun.file(), act, begun.by(), more));
    }

    /** Keeps a new case and records the act that opened it. */
    void open(Case file, Act act, By by) {
        cases.add(file, entry(file, act, by, Map.of()));
    }

    /** Records an act whose rows were written together with those of an earlier one. */
    void record(Case file, Act act, By by, Map<String, String> more) {
        cases.record(file, entry(file, act, by, more));
    }

    private Entry entry(Case file, Act act, By by, Map<String, String> more) {
        var now = file.now();
        var entry = Entry.of(
                        by.actor(),
                        act.journalName(),
                        new Subject("case", file.id().toString()),
                        by.at())
                .with("state", now.state().name())
                .with(JournalDetails.of(act, now, more));
        if (act == Act.SUBMIT) {
            entry = entry.with("number", now.head().number());
        }
        if (by.inPlaceOf() != null) {
            entry = entry.with("standIn", "true");
        }
        if (by.late() != null) {
            entry = entry.with("late", "true");
        }
        return letters.sealedIn(entry);
    }
}

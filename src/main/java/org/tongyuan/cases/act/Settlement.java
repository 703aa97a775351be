package org.tongyuan.cases.act;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.record.By;
import org.tongyuan.cases.record.Case;
import org.tongyuan.cases.record.CaseLaw;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;

/** Does what the law has done by itself up to an instant: at present, deemed acceptance. */
@Component
class Settlement {

    private static final Actor LAW = Actor.system("deemed-acceptance");

    private final Journal journal;
    private final CaseLetters letters;

    Settlement(Journal journal, CaseLetters letters) {
        this.journal = journal;
        this.letters = letters;
    }

    /** Returns whether anything happened; the caller saves the case and seals its own entry after it. */
    boolean settle(Case file, CaseLaw law, Instant until) {
        if (!file.deemedAcceptedOn(LegalTime.dateOf(until))) {
            return false;
        }
        By by = new By(LAW, null, until);
        file.deemAccepted(law, by);
        letters.accepted(file.now(), law, by);
        journal.record(Entry.of(
                        LAW,
                        Act.DEEM_ACCEPTED.journalName(),
                        new Subject("case", file.id().toString()),
                        until)
                .with("number", file.now().head().number())
                .with("state", file.now().state().name()));
        return true;
    }
}

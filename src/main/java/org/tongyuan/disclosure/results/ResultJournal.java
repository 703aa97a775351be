package org.tongyuan.disclosure.results;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.Recorded;
import org.tongyuan.platform.LegalTime;

/** Writes what is done with results into the journal: kinds and ids, never a text. */
@Component
class ResultJournal {

    private final Journal journal;
    private final LegalTime time;

    ResultJournal(Journal journal, LegalTime time) {
        this.journal = journal;
        this.time = time;
    }

    static Subject subject(UUID result) {
        return new Subject("case-result", result.toString());
    }

    static Subject rule(UUID rule) {
        return new Subject("class-rule", rule.toString());
    }

    void write(String act, UUID result, Actor actor, Map<String, String> details) {
        write(act, subject(result), actor, details);
    }

    void write(String act, Subject subject, Actor actor, Map<String, String> details) {
        journal.record(Entry.of(actor, act, subject, time.now()).with(details));
    }

    List<Recorded> of(Subject subject) {
        return journal.of(subject).reversed();
    }
}

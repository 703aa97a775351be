package org.tongyuan.cases.opinion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.counter.CounterJournal;

/** What the journal keeps of an opinion: between which agencies, on what case, until when, never its words. */
@Component
class OpinionJournal {

    private final CounterJournal journal;

    OpinionJournal(CounterJournal journal) {
        this.journal = journal;
    }

    void record(String act, Opinion o, SignedIn who, @Nullable String inPlaceOf, Instant at) {
        var entry = journal.entry(who, act, "opinion", o.id(), at)
                .with("number", o.about().number())
                .with("from", o.fromAgencyId().toString())
                .with("to", o.agencyId().toString())
                .with("due", o.answerBy().toString());
        var answer = o.answer();
        if (answer != null) {
            entry = entry.with("verdict", answer.verdict().name());
        }
        journal.record(inPlaceOf == null ? entry : entry.with("standIn", "true"), "opinion", o.id());
    }
}

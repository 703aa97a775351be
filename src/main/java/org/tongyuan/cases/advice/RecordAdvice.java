package org.tongyuan.cases.advice;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.counter.CounterJournal;
import org.tongyuan.cases.presence.Presences;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Writes down what was asked at the window and what was told. */
@UseCase
class RecordAdvice {

    private final AdviceBook book;
    private final Presences presences;
    private final CounterJournal journal;
    private final LegalTime time;

    RecordAdvice(AdviceBook book, Presences presences, CounterJournal journal, LegalTime time) {
        this.book = book;
        this.presences = presences;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    UUID record(Advice.About about, String question, String answer, boolean sheet, SignedIn.Officer officer) {
        if (question.isBlank() || answer.isBlank()) {
            throw new RuleBroken("case.advice.empty");
        }
        var at = time.now();
        var advice = new Advice(
                Ids.next(),
                about,
                question.strip(),
                answer.strip(),
                sheet,
                at,
                officer.name(),
                officer.agencyId(),
                presences.windowOf(officer));
        book.add(advice, officer);
        var entry = journal.entry(officer, "ADVICE_GIVEN", "advice", advice.id(), at);
        if (about.caseNumber() != null) {
            entry = entry.with("number", about.caseNumber());
        }
        if (about.itemCode() != null) {
            entry = entry.with("item", about.itemCode());
        }
        journal.record(entry.with("sheet", String.valueOf(sheet)), "advice", advice.id());
        return advice.id();
    }
}

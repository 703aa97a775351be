package org.tongyuan.cases.review;

import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Closes a round once every sheet is signed. */
@UseCase
class CloseRound {

    private final ReviewRounds rounds;
    private final ReviewSheets sheets;
    private final Journal journal;
    private final LegalTime time;

    CloseRound(ReviewRounds rounds, ReviewSheets sheets, Journal journal, LegalTime time) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void close(String number, SignedIn.Officer who) {
        who.mustBeAbleTo(Permission.CASE_FILE_REVIEW);
        var round = rounds.lock(number);
        var all = sheets.of(round.id());
        var as = new ReviewRound.Closed(time.now(), who.name());
        round.closed(as, (int) all.stream().filter(s -> s.signed() == null).count());
        rounds.close(round.id(), as);
        journal.record(Entry.of(
                        who.actor(),
                        "CASE_REVIEW_CLOSED",
                        new Subject(ReviewRoundSeals.KIND, round.id().toString()),
                        as.at())
                .with("number", number)
                .with("sheets", String.valueOf(all.size()))
                .sealed(rounds.seal(round.id())));
    }
}

package org.tongyuan.cases.handover;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.counter.CounterJournal;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.UseCase;

/** Takes papers that were handed over: somebody of the receiving side has counted them. */
@UseCase
class TakeMaterialsOver {

    private final HandOvers handOvers;
    private final Sides sides;
    private final Cases cases;
    private final CounterJournal journal;
    private final LegalTime time;

    TakeMaterialsOver(HandOvers handOvers, Sides sides, Cases cases, CounterJournal journal, LegalTime time) {
        this.handOvers = handOvers;
        this.sides = sides;
        this.cases = cases;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void take(UUID id, @Nullable String note, SignedIn.Officer who) {
        var handOver = handOvers.lock(id);
        if (!sides.mayTake(who, handOver)) {
            throw new NotAllowed("HAND_OVER");
        }
        var at = time.now();
        handOvers.save(handOver.taken(new HandOver.Taking(at, who.accountId(), who.name(), note)));
        journal.record(
                journal.entry(who, "MATERIALS_TAKEN_OVER", "hand-over", id, at)
                        .with("number", cases.require(handOver.caseId()).head().number())
                        .with("sheet", handOver.number()),
                "hand-over",
                id);
    }
}

package org.tongyuan.cases.handover;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.cases.counter.CounterJournal;
import org.tongyuan.cases.handover.HandOver.Line;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.Numbers;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Gives papers of a case to the other side: from the window to the agency that handles it, or back. They count as there once taken. */
@UseCase
class HandMaterialsOver {

    private static final int MOST_A_DAY = 9_999;

    private final CaseView view;
    private final Sides sides;
    private final HandOvers handOvers;
    private final Numbers numbers;
    private final CounterJournal journal;
    private final LegalTime time;

    HandMaterialsOver(
            CaseView view, Sides sides, HandOvers handOvers, Numbers numbers, CounterJournal journal, LegalTime time) {
        this.view = view;
        this.sides = sides;
        this.handOvers = handOvers;
        this.numbers = numbers;
        this.journal = journal;
        this.time = time;
    }

    /** Returns the id of the sheet. {@code to} is the agency, which the window chooses among those that handle the case. */
    @Transactional
    UUID handOver(
            String number,
            UUID to,
            @Nullable String toName,
            List<Line> lines,
            @Nullable String note,
            SignedIn.Officer who) {
        var c = view.seen(number, who);
        var route = sides.routes(c, who).stream()
                .filter(r -> r.agency().id().equals(to))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("case.hand-over.side"));
        var at = time.now();
        UUID id = Ids.next();
        var day = LegalTime.dateOf(at);
        var handOver = new HandOver(
                id,
                c.head().id(),
                "JJ%tY%<tm%<td-%04d".formatted(day, numbers.nextOfDay("hand-over", "hall", day, MOST_A_DAY)),
                route.direction(),
                lines,
                new HandOver.Side(who.agencyId(), who.agencyName(), who.accountId(), who.name()),
                new HandOver.Side(to, route.agency().name(), null, toName),
                note,
                at,
                null);
        handOvers.add(handOver);
        journal.record(
                journal.entry(who, "MATERIALS_HANDED_OVER", "hand-over", id, at)
                        .with("number", number)
                        .with("sheet", handOver.number())
                        .with("papers", String.valueOf(handOver.originals() + handOver.copies())),
                "hand-over",
                id);
        return id;
    }
}

package org.tongyuan.cases.review;

import java.util.HashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.review.SheetLine.Mark;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;

/** The demo county's first round of reviews: some of its finished cases drawn, one sheet signed, the others to be scored. */
@Profile("demo")
@Component
class DemoReviews implements DemoSeed {

    private static final int MONTHS = 2;
    private static final int SIZE = 3;

    private final DemoStaff staff;
    private final OpenRound opening;
    private final ReviewCaseFile reviewing;
    private final ReviewRounds rounds;
    private final ReviewSheets sheets;
    private final LegalTime time;

    DemoReviews(
            DemoStaff staff,
            OpenRound opening,
            ReviewCaseFile reviewing,
            ReviewRounds rounds,
            ReviewSheets sheets,
            LegalTime time) {
        this.staff = staff;
        this.opening = opening;
        this.reviewing = reviewing;
        this.rounds = rounds;
        this.sheets = sheets;
        this.time = time;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public void seed() {
        var today = time.today();
        var scope = new ReviewRound.Scope(null, today.minusMonths(MONTHS), today, SIZE);
        if (!rounds.population(scope).isEmpty()) {
            staff.let(null, "zhengkai", who -> review(scope, who));
        }
    }

    private void review(ReviewRound.Scope scope, SignedIn.Officer who) {
        var first = sheets.of(rounds.require(opening.open(scope, who)).id()).getFirst();
        var marks = new HashMap<String, Mark>();
        first.lines().forEach(line -> {
            var confirmed = line.confirmed();
            marks.put(
                    line.of().key(),
                    confirmed == null ? new Mark(Outcome.MET, line.of().weight(), null) : confirmed);
        });
        reviewing.score(first.head().id(), marks, "案卷总体规范。", null, who);
        reviewing.sign(first.head().id(), null, who);
    }
}

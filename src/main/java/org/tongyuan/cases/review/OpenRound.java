package org.tongyuan.cases.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.Numbers;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Opens a round of 案卷评查: fixes the finished cases of a period, draws some of them by lot, and proposes answers for each. */
@UseCase
@LegalBasis("行政许可法, art. 10")
class OpenRound {

    /** So many at most: their sheets are made in one transaction, and people score each. */
    static final int MOST = 100;

    private static final int LAST = 999;

    private final ReviewRounds rounds;
    private final ReviewSheets sheets;
    private final ProposeAnswers answers;
    private final Around around;

    OpenRound(ReviewRounds rounds, ReviewSheets sheets, ProposeAnswers answers, Around around) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.answers = answers;
        this.around = around;
    }

    /** What a draw needs beside the cases. */
    @Component("reviewRoundAround")
    record Around(Numbers numbers, Journal journal, LegalTime time) {}

    @Transactional
    String open(ReviewRound.Scope scope, SignedIn.Officer who) {
        who.mustBeAbleTo(Permission.CASE_FILE_REVIEW);
        var population = rounds.population(scope);
        if (population.isEmpty()) {
            throw new RuleBroken("case.review.no-cases");
        }
        String seed = Draw.newSeed();
        String written = Draw.written(population);
        var at = around.time().now();
        var id = Ids.next();
        var files = Draw.of(seed, population, scope.size()).stream()
                .collect(Collectors.toMap(
                        Function.identity(), d -> answers.file(d.number()), (a, b) -> a, LinkedHashMap::new));
        String year = String.valueOf(around.time().today().getYear());
        var round = new ReviewRound(
                id,
                "PC%s-%03d".formatted(year, around.numbers().next("case-review", "PC", year, LAST)),
                scope,
                new ReviewRound.Lot(seed, Draw.ALGORITHM, population.size(), Draw.sha256(written)),
                at,
                who.name(),
                null);
        rounds.add(round, written);
        var entry = Entry.of(who.actor(), "CASE_REVIEW_DRAWN", new Subject(ReviewRoundSeals.KIND, id.toString()), at)
                .with("number", round.number())
                .with("population", String.valueOf(population.size()))
                .with("digest", round.lot().digest())
                .with("seed", seed)
                .sealed(rounds.seal(id));
        for (var sheet : sheetsOf(round, files)) {
            sheets.add(sheet);
            var of = sheet.head().id();
            entry = entry.sealing(new Subject(ReviewSheetSeals.KIND, of.toString()), sheets.seal(of));
        }
        around.journal().record(entry);
        return round.number();
    }

    private List<ReviewSheet> sheetsOf(ReviewRound round, Map<Draw.Drawn, Dossier> files) {
        var all = new ArrayList<ReviewSheet>();
        files.forEach((drawn, file) -> {
            var head = file.c().head();
            all.add(new ReviewSheet(
                    new ReviewSheet.Head(
                            Ids.next(),
                            round.id(),
                            round.number(),
                            all.size() + 1,
                            head.id(),
                            head.number(),
                            head.itemName(),
                            head.agencyId(),
                            drawn.ticket()),
                    answers.of(file),
                    null,
                    null,
                    0));
        });
        return all;
    }
}

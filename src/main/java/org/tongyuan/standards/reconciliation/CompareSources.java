package org.tongyuan.standards.reconciliation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.agencies.NationalDivisions;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;
import org.tongyuan.standards.reconciliation.Contradiction.Outcome;
import org.tongyuan.standards.reconciliation.Contradictions.Decision;

/** Compares what all sources have now. A decision holds for a contradiction as long as its values are those it was made about. */
@UseCase
class CompareSources {

    private final MasterRecords records;
    private final Contradictions contradictions;
    private final Comparisons comparisons;
    private final Journal journal;
    private final LegalTime time;

    CompareSources(
            MasterRecords records,
            Contradictions contradictions,
            Comparisons comparisons,
            Journal journal,
            LegalTime time) {
        this.records = records;
        this.contradictions = contradictions;
        this.comparisons = comparisons;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    Comparisons.Made compare(Actor by) {
        contradictions.takeTurn();
        List<Held> given = records.given();
        Map<String, Decision> standing = contradictions.standing();
        var comparison = new Comparison(given, c -> decided(c, standing), d -> NationalDivisions.nameOf(d) != null);
        Map<String, String> bodies = comparison.bodies();
        records.replace(given, bodies);
        contradictions.allGone();
        int opened = 0;
        int open = 0;
        for (Contradiction found : comparison.contradictions()) {
            boolean settled = decided(found, standing) != null;
            boolean known = contradictions
                    .find(found.kind(), found.subject())
                    .filter(before -> before.fingerprint().equals(found.fingerprint()))
                    .isPresent();
            contradictions.keep(found, settled ? "SETTLED" : "OPEN", time.now());
            open += settled ? 0 : 1;
            opened += settled || known ? 0 : 1;
        }
        int distinct = (int) bodies.values().stream().distinct().count();
        var made = new Comparisons.Made(time.now(), given.size(), distinct, opened, open);
        comparisons.add(made, by.kind() + ":" + by.id());
        journal.record(Entry.of(by, "MASTER_DATA_COMPARED", new Subject("master-data", "all"), time.now())
                .with("records", String.valueOf(made.records()))
                .with("open", String.valueOf(made.open())));
        return made;
    }

    private static @Nullable Outcome decided(Contradiction found, Map<String, Decision> standing) {
        Decision decision = standing.get(Contradictions.key(found.kind(), found.subject()));
        return decision == null || !decision.fingerprint().equals(found.fingerprint()) ? null : decision.outcome();
    }
}

package org.tongyuan.cases.act;

import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;

/** Computes the running clocks of one case again after a calendar changed; the journal says what became of its date. */
@UseCase
class ComputeClocks {

    private static final Actor CALENDAR = Actor.system("calendar");

    private final Cases cases;
    private final Laws laws;
    private final Journal journal;
    private final LegalTime time;

    ComputeClocks(Cases cases, Laws laws, Journal journal, LegalTime time) {
        this.cases = cases;
        this.laws = laws;
        this.journal = journal;
        this.time = time;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean compute(UUID id, int year) {
        var file = cases.lock(id);
        var before = file.now().clocks();
        if (!file.compute(laws.of(file.now().head()).calendar())) {
            return false;
        }
        cases.save(file);
        var after = file.now().clocks();
        journal.record(Entry.of(CALENDAR, "CASE_CLOCKS_COMPUTED", new Subject("case", id.toString()), time.now())
                .with("year", Integer.toString(year))
                .with("dueBefore", String.valueOf(before.nextDue()))
                .with("dueAfter", String.valueOf(after.nextDue()))
                .sealed(cases.seal(id)));
        return true;
    }
}

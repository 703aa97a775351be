package org.tongyuan.cases.act;

import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.cases.record.CaseClocks;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;

/** Computes the running clocks of one case again after a calendar changed; the journal says what became of its date. */
@UseCase
class ComputeClocks {

    private static final Actor CALENDAR = Actor.system("calendar");

    private final Cases cases;
    private final Laws laws;
    private final LegalTime time;

    ComputeClocks(Cases cases, Laws laws, LegalTime time) {
        this.cases = cases;
        this.laws = laws;
        this.time = time;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean compute(UUID id, int year) {
        var file = cases.lock(id);
        var before = file.now().clocks();
        if (!file.compute(laws.of(file.now().head()).calendar())) {
            return false;
        }
        cases.save(
                file,
                Entry.of(CALENDAR, "CASE_CLOCKS_COMPUTED", new Subject("case", id.toString()), time.now())
                        .with("year", Integer.toString(year))
                        .with("clocks", changes(before, file.now().clocks())));
        return true;
    }

    /** Which clock was moved from where to where, e.g. {@code STATUTORY: awaiting 2027 → 2027-01-18}. */
    private static String changes(CaseClocks before, CaseClocks after) {
        return after.all().stream()
                .filter(clock -> !before.all().contains(clock))
                .map(clock -> clock.key() + ": " + date(before, clock.key()) + " → " + date(after, clock.key()))
                .collect(Collectors.joining("; "));
    }

    private static String date(CaseClocks clocks, String key) {
        return clocks.all().stream()
                .filter(clock -> clock.key().equals(key))
                .map(clock -> clock.awaitingYear() == null
                        ? String.valueOf(clock.dueOn())
                        : "awaiting " + clock.awaitingYear())
                .findFirst()
                .orElse("none");
    }
}

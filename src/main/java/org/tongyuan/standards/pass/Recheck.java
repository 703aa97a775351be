package org.tongyuan.standards.pass;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.FactStream;
import org.tongyuan.facts.Subject;
import org.tongyuan.facts.SubjectFacts;
import org.tongyuan.journal.JournalPlace;
import org.tongyuan.journal.JournalReader;
import org.tongyuan.journal.Recorded;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.standards.clause.Clauses;
import org.tongyuan.standards.clause.Clauses.Clause;
import org.tongyuan.standards.clause.Kinds;
import org.tongyuan.standards.pass.FindingBook.Stretch;

/**
 * Checks again what changed: reads the journal from where it stopped and runs the clauses over every subject named there, and those
 * whose facts depend on it. Never in an act's own transaction; and nothing is forgotten, because every act is in the journal.
 */
@Component
public class Recheck implements JournalPlace {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JournalReader journal;
    private final Kinds kinds;
    private final Clauses clauses;
    private final Settling settling;
    private final LegalTime time;

    /** The findings and the lock under which they are settled. */
    @Component
    record Settling(FindingBook book, PassLock lock) {}

    private record Checked(Stretch stretch, Set<UUID> ran, Set<String> seen, List<ClauseSet.Found> found) {}

    Recheck(JdbcClient jdbc, JournalReader journal, Kinds kinds, Clauses clauses, Settling settling, LegalTime time) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.kinds = kinds;
        this.clauses = clauses;
        this.settling = settling;
        this.time = time;
    }

    @Override
    public String reader() {
        return "standards";
    }

    @Override
    public long position() {
        return jdbc.sql("SELECT position FROM standards.reading")
                .query(Long.class)
                .single();
    }

    /** Until nothing is left, or a full pass is under way, after which it goes on. */
    public void wholly() {
        boolean more;
        do {
            more = step();
        } while (more);
    }

    private boolean step() {
        var more = new AtomicBoolean();
        settling.lock().tryHold(() -> {
            List<Recorded> entries = journal.readFrom(position(), BATCH);
            if (!entries.isEmpty()) {
                Set<Subject> changed = new LinkedHashSet<>();
                entries.forEach(e -> changed.add(e.entry().subject()));
                take(entries.getLast().position(), changed);
                more.set(entries.size() == BATCH);
            }
        });
        return more.get();
    }

    private void take(long to, Set<Subject> changed) {
        List<Clause> published = clauses.published();
        var checked = new ArrayList<Checked>();
        for (FactStream source : kinds.all()) {
            Set<String> ids = changed.stream()
                    .filter(s -> s.kind().equals(source.kind()))
                    .map(Subject::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!ids.isEmpty()) {
                var set = new ClauseSet(source.kind(), published, kinds, time.today());
                ids.addAll(source.beside(Set.copyOf(ids)));
                ids.forEach(id -> checked.add(check(source, id, set)));
            }
        }
        // Together, so that the place in the journal never says more than the findings.
        settling.lock().write(() -> {
            checked.forEach(c -> settling.book().settle(c.stretch(), c.ran(), c.seen(), c.found()));
            return jdbc.sql("UPDATE standards.reading SET position = ?")
                    .param(to)
                    .update();
        });
    }

    private static Checked check(FactStream source, String id, ClauseSet set) {
        var subject = source.find(id);
        List<ClauseSet.Found> found =
                subject.map(s -> set.of(s, new Concerned())).orElseGet(List::of);
        Set<String> seen =
                subject.map(SubjectFacts::subject).map(s -> Set.of(s.id())).orElseGet(Set::of);
        return new Checked(Stretch.one(source.kind(), id), set.clauses(), seen, found);
    }
}

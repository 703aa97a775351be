package org.tongyuan.standards.pass;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.tongyuan.facts.FactReading;
import org.tongyuan.facts.SubjectFacts;
import org.tongyuan.standards.pass.ClauseSet.Found;
import org.tongyuan.standards.pass.FindingBook.Changed;
import org.tongyuan.standards.pass.FindingBook.Stretch;

/**
 * All subjects of one kind, by several threads: each takes the next stretch, reads it, runs the clauses, settles what was found, and takes
 * another. No more than a stretch for each thread is held. Subjects come by ascending id, so what is known in a stretch and was not seen in
 * it is gone.
 */
final class Stretches {

    private static final int SIZE = 1000;

    /** Settles what was found in a stretch, in a transaction of its own. */
    interface Settle {
        Changed settled(Stretch stretch, Set<UUID> ran, Set<String> seen, List<Found> found);
    }

    private final String kind;
    private final ClauseSet set;
    private final FactReading reading;
    private final Settle settle;
    private String after = FactReading.START;

    Stretches(String kind, ClauseSet set, FactReading reading, Settle settle) {
        this.kind = kind;
        this.set = set;
        this.reading = reading;
        this.settle = settle;
    }

    /** Adds to the counts how many subjects each clause concerned. The first fault of a thread ends them all. */
    void run(int threads, Map<UUID, Map<String, Long>> subjects) {
        List<Future<Concerned>> work = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                work.add(pool.submit(this::work));
            }
        }
        for (Future<Concerned> one : work) {
            counted(one).addTo(subjects, set.inOrder());
        }
    }

    private static Concerned counted(Future<Concerned> done) {
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Concerned work() {
        var concerned = new Concerned();
        try {
            for (Stretch next = next(); next != null; next = next()) {
                check(next, concerned);
            }
            return concerned;
        } catch (RuntimeException | Error e) {
            end();
            throw e;
        }
    }

    private synchronized @Nullable Stretch next() {
        if (after.equals(FactReading.END)) {
            return null;
        }
        var stretch = new Stretch(kind, after, reading.next(after, SIZE));
        after = stretch.upTo();
        return stretch;
    }

    private synchronized void end() {
        after = FactReading.END;
    }

    private void check(Stretch stretch, Concerned concerned) {
        List<Found> found = new ArrayList<>();
        Set<String> seen = new HashSet<>(2 * SIZE);
        reading.each(stretch.after(), stretch.upTo(), (SubjectFacts subject) -> {
            found.addAll(set.of(subject, concerned));
            seen.add(subject.subject().id());
        });
        Set<UUID> running = set.clauses();
        found.removeIf(f -> !running.contains(f.clause()));
        settle.settled(stretch, running, seen, found);
    }
}

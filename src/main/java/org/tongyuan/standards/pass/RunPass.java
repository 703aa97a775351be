package org.tongyuan.standards.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.FactStream;
import org.tongyuan.facts.SubjectFacts;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.standards.clause.Clauses;
import org.tongyuan.standards.clause.Clauses.Clause;
import org.tongyuan.standards.clause.Kinds;
import org.tongyuan.standards.pass.ClauseSet.Found;
import org.tongyuan.standards.pass.FindingBook.Changed;
import org.tongyuan.standards.pass.FindingBook.Stretch;

/** Runs all clauses over all subjects: each subject is read once, and no more than a batch of them is held at a time. */
@Component
class RunPass {

    private static final Logger log = LoggerFactory.getLogger(RunPass.class);
    private static final int BATCH = 1000;

    private final Kinds kinds;
    private final Clauses clauses;
    private final Passes passes;
    private final FindingBook book;
    private final PassLock lock;
    private final LegalTime time;

    RunPass(Kinds kinds, Clauses clauses, Passes passes, FindingBook book, PassLock lock, LegalTime time) {
        this.kinds = kinds;
        this.clauses = clauses;
        this.passes = passes;
        this.book = book;
        this.lock = lock;
        this.time = time;
    }

    void run(UUID pass) {
        lock.hold(() -> {
            if (!passes.require(pass).over()) {
                try {
                    under(pass);
                } catch (RuntimeException e) {
                    log.error("Pass {} failed", pass, e);
                    write(() -> passes.end(pass, "FAILED", 0, time.now()));
                }
            }
        });
    }

    private void under(UUID pass) {
        List<Clause> published = clauses.published();
        write(() -> passes.start(pass, published.size(), time.now()));
        Map<UUID, Map<String, Long>> subjects = new HashMap<>();
        var broken = new HashMap<UUID, String>();
        for (FactStream source : kinds.all()) {
            var set = new ClauseSet(source.kind(), published, kinds, time.today());
            var batch = new Batch(pass, source.kind(), set, subjects);
            source.each(batch::take);
            batch.settle(Stretch.END);
            broken.putAll(set.broken());
        }
        write(() -> {
            published.forEach(clause -> clauses.mark(clause.id(), broken.get(clause.id())));
            book.tally(subjects);
            passes.end(pass, "DONE", broken.size(), time.now());
        });
    }

    private void write(Runnable work) {
        lock.write(() -> {
            work.run();
            return true;
        });
    }

    /** Subjects come by ascending id, so what lies between the last one written and this one and was not seen is gone. */
    private final class Batch {

        private final UUID pass;
        private final String kind;
        private final ClauseSet set;
        private final Map<UUID, Map<String, Long>> subjects;
        private final List<Found> found = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private String after = "";

        Batch(UUID pass, String kind, ClauseSet set, Map<UUID, Map<String, Long>> subjects) {
            this.pass = pass;
            this.kind = kind;
            this.set = set;
            this.subjects = subjects;
        }

        void take(SubjectFacts subject) {
            ClauseSet.Result result = set.of(subject);
            found.addAll(result.found());
            for (UUID clause : result.concerned()) {
                subjects.computeIfAbsent(clause, c -> new HashMap<>()).merge(subject.agency(), 1L, Long::sum);
            }
            seen.add(subject.subject().id());
            if (seen.size() == BATCH) {
                settle(subject.subject().id());
            }
        }

        void settle(String upTo) {
            var running = set.clauses();
            List<Found> valid =
                    found.stream().filter(f -> running.contains(f.clause())).toList();
            Changed changed = lock.write(() -> {
                Changed done = book.settle(new Stretch(kind, after, upTo), running, seen, valid);
                passes.advance(pass, seen.size(), done);
                return done;
            });
            log.debug("{} up to {}: {}", kind, upTo, changed);
            after = upTo;
            found.clear();
            seen.clear();
        }
    }
}

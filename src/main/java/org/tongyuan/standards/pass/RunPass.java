package org.tongyuan.standards.pass;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.FactStream;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.standards.clause.Clauses;
import org.tongyuan.standards.clause.Clauses.Clause;
import org.tongyuan.standards.clause.Kinds;
import org.tongyuan.standards.pass.FindingBook.Changed;

/** Runs all clauses over all subjects: each subject is read once, by several threads, and few of them are held at a time. */
@Component
class RunPass {

    private static final Logger log = LoggerFactory.getLogger(RunPass.class);

    /** One waits for the database while another computes. Not more than four: people may be at work. */
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);

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
            new Stretches(source.kind(), set, source.reading(set.reads()), settling(pass)).run(THREADS, subjects);
            broken.putAll(set.broken());
        }
        write(() -> {
            published.forEach(clause -> clauses.mark(clause.id(), broken.get(clause.id())));
            book.tally(subjects);
            passes.end(pass, "DONE", broken.size(), time.now());
        });
    }

    private Stretches.Settle settling(UUID pass) {
        return (stretch, ran, seen, found) -> lock.write(() -> {
            Changed done = book.settle(stretch, ran, seen, found);
            passes.advance(pass, seen.size(), done);
            log.debug("{}: {}", stretch, done);
            return done;
        });
    }

    private void write(Runnable work) {
        lock.write(() -> {
            work.run();
            return true;
        });
    }
}

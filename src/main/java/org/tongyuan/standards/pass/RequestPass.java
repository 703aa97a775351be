package org.tongyuan.standards.pass;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.jobs.JobQueue;

/** Asks for a full pass; one runs at a time. */
@UseCase
public class RequestPass {

    private final Passes passes;
    private final JobQueue queue;
    private final Journal journal;
    private final LegalTime time;

    RequestPass(Passes passes, @Qualifier("standardsPasses") JobQueue queue, Journal journal, LegalTime time) {
        this.passes = passes;
        this.queue = queue;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    public UUID request(Actor by) {
        if (!passes.unfinished().isEmpty()) {
            throw new RuleBroken("standards.pass.running");
        }
        UUID id = passes.add(time.now(), by.kind() + ":" + by.id());
        queue.add(id);
        journal.record(
                Entry.of(by, "STANDARDS_PASS_REQUESTED", new Subject("standards-pass", id.toString()), time.now()));
        return id;
    }

    @Transactional
    void unlessRunning(Actor by) {
        if (passes.unfinished().isEmpty()) {
            request(by);
        }
    }
}

package org.tongyuan.standards.manual;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.jobs.JobQueue;

/** Orders a new edition when the register says something else than the newest one does. */
@UseCase
class OrderManual {

    private final Manuals manuals;
    private final ManualPress press;
    private final JobQueue queue;
    private final Journal journal;
    private final LegalTime time;

    OrderManual(
            Manuals manuals,
            ManualPress press,
            @Qualifier("standardsManuals") JobQueue queue,
            Journal journal,
            LegalTime time) {
        this.manuals = manuals;
        this.press = press;
        this.queue = queue;
        this.journal = journal;
        this.time = time;
    }

    /** Empty when the newest edition, printed or being printed, is still right. */
    @Transactional
    Optional<UUID> order(Actor by) {
        manuals.takeTurn();
        String hash = press.contentHash();
        boolean right = manuals.newest()
                .filter(e -> e.waiting() || e.contentHash().equals(hash))
                .isPresent();
        if (right) {
            return Optional.empty();
        }
        UUID id = manuals.add(hash, time.today(), time.now(), by.kind() + ":" + by.id());
        queue.add(id);
        journal.record(Entry.of(by, "MANUAL_ORDERED", Manuals.subject(id), time.now()));
        return Optional.of(id);
    }
}

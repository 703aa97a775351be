package org.tongyuan.documents.exports;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.documents.Exports;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;

/** Takes an order for an export; whether the caller may have it was for the owner of the data to say. */
@UseCase
class StartExport implements Exports {

    /** How long a file is kept: long enough to find it again, short enough for what may be personal. */
    private static final int DAYS = 7;

    private final ExportJobs jobs;
    private final ExportQueue queue;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final LegalTime time;

    StartExport(ExportJobs jobs, ExportQueue queue, Journal journal, ApplicationEventPublisher events, LegalTime time) {
        this.jobs = jobs;
        this.queue = queue;
        this.journal = journal;
        this.events = events;
        this.time = time;
    }

    @Override
    @Transactional
    public UUID start(Order order, SignedIn who) {
        UUID id = Ids.next();
        jobs.add(id, order, who.actor(), time.now(), time.today().plusDays(DAYS));
        queue.add(id);
        var entry = Entry.of(who.actor(), "EXPORT_ORDERED", subject(id), time.now())
                .with("kind", order.kind())
                .with("format", order.format().name());
        for (var parameter : order.parameters().entrySet()) {
            entry = entry.with("parameter." + parameter.getKey(), parameter.getValue());
        }
        journal.record(entry);
        events.publishEvent(new ExportQueue.Added(id));
        return id;
    }

    static Subject subject(UUID id) {
        return new Subject("export", id.toString());
    }
}

package org.tongyuan.items.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.facts.Subject;
import org.tongyuan.items.version.Actors;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;

/** Takes a list in. A file that is no list is refused at once; the rows are worked through afterwards. */
@UseCase
class StartImport {

    private final ImportJobs jobs;
    private final ImportQueue queue;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final LegalTime time;

    StartImport(ImportJobs jobs, ImportQueue queue, Journal journal, ApplicationEventPublisher events, LegalTime time) {
        this.jobs = jobs;
        this.queue = queue;
        this.journal = journal;
        this.events = events;
        this.time = time;
    }

    @Transactional
    UUID start(String fileName, byte[] content, boolean inForce, Actor actor) {
        int rows = SourceTable.read(content).size();
        String hash = sha256(content);
        UUID id = jobs.add(new UploadedList(fileName, content, hash, inForce), rows, time.now(), Actors.text(actor));
        queue.add(id);
        journal.record(Entry.of(actor, "ITEM_IMPORT_STARTED", new Subject("item-import", id.toString()), time.now())
                .with("file", hash)
                .with("rows", String.valueOf(rows))
                .with("inForce", String.valueOf(inForce)));
        events.publishEvent(new ImportQueue.Added(id));
        return id;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

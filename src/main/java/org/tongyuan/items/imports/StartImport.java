package org.tongyuan.items.imports;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.documents.FileId;
import org.tongyuan.facts.Subject;
import org.tongyuan.items.version.Actors;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.jobs.JobQueue;

/** Takes a list in. A file that is no list is refused at once; the rows are worked through afterwards. */
@UseCase
class StartImport {

    private final ImportJobs jobs;
    private final JobQueue queue;
    private final Journal journal;
    private final LegalTime time;

    StartImport(ImportJobs jobs, @Qualifier("itemsImports") JobQueue queue, Journal journal, LegalTime time) {
        this.jobs = jobs;
        this.queue = queue;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    UUID start(String fileName, byte[] content, boolean inForce, Actor actor) {
        int rows = SourceTable.read(content).size();
        String hash = FileId.of(content).sha256();
        UUID id = jobs.add(new UploadedList(fileName, content, hash, inForce), rows, time.now(), Actors.text(actor));
        queue.add(id);
        journal.record(Entry.of(actor, "ITEM_IMPORT_STARTED", new Subject("item-import", id.toString()), time.now())
                .with("file", hash)
                .with("rows", String.valueOf(rows))
                .with("inForce", String.valueOf(inForce)));
        return id;
    }
}

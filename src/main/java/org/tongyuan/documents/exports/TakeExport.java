package org.tongyuan.documents.exports;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Somebody takes an export away; only who ordered it can, and each time is in the journal. */
@UseCase
class TakeExport {

    private final ExportJobs jobs;
    private final Journal journal;
    private final LegalTime time;

    TakeExport(ExportJobs jobs, Journal journal, LegalTime time) {
        this.jobs = jobs;
        this.journal = journal;
        this.time = time;
    }

    /** Another's export does not exist. */
    ExportJob own(UUID id, SignedIn who) {
        ExportJob job = jobs.require(id);
        if (!job.owner().equals(who.actor())) {
            throw new NotFound("export " + id);
        }
        return job;
    }

    @Transactional
    ExportJob take(UUID id, SignedIn who) {
        ExportJob job = own(id, who);
        if (!job.ready() || job.made() == null) {
            throw new RuleBroken(job.erased() == null ? "export.not-ready" : "export.erased");
        }
        journal.record(Entry.of(who.actor(), "EXPORT_TAKEN", StartExport.subject(id), time.now())
                .with("file", job.made().sha256()));
        return job;
    }
}

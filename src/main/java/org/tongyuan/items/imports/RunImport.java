package org.tongyuan.items.imports;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.web.Words;

/** Works an import through, some hundred rows in a transaction, from wherever it stopped. */
@Component
class RunImport {

    private static final Logger log = LoggerFactory.getLogger(RunImport.class);
    private static final int CHUNK = 250;

    private final ImportJobs jobs;
    private final ImportRows rows;
    private final TransactionTemplate transaction;
    private final Words words;
    private final LegalTime time;

    RunImport(ImportJobs jobs, ImportRows rows, TransactionTemplate transaction, Words words, LegalTime time) {
        this.jobs = jobs;
        this.rows = rows;
        this.transaction = transaction;
        this.words = words;
        this.time = time;
    }

    void toTheEnd(UUID jobId) {
        if (jobs.require(jobId).over()) {
            return;
        }
        try {
            var table = SourceTable.read(jobs.content(jobId));
            var whole = new WholeFile(table.rows());
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(status -> chunk(jobId, table, whole)));
            }
        } catch (RuleBroken broken) {
            log.warn("Import {} failed: {}", jobId, broken.messageKey());
            jobs.fail(jobId, words.of(broken), time.now());
        }
    }

    /** One transaction; false when nothing is left. */
    private boolean chunk(UUID jobId, SourceTable table, WholeFile whole) {
        ImportJob job = jobs.lock(jobId);
        if (job.over()) {
            return false;
        }
        int from = job.rowsDone();
        int to = Math.min(table.rows().size(), from + CHUNK);
        rows.take(job, table, whole, from, to);
        boolean finished = to == table.rows().size();
        jobs.advance(job, to, finished, time.now());
        return !finished;
    }
}

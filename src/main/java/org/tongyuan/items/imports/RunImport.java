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
    private final ImportSubRows subRows;
    private final TransactionTemplate transaction;
    private final Words words;
    private final LegalTime time;

    RunImport(
            ImportJobs jobs,
            ImportRows rows,
            ImportSubRows subRows,
            TransactionTemplate transaction,
            Words words,
            LegalTime time) {
        this.jobs = jobs;
        this.rows = rows;
        this.subRows = subRows;
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
        int items = table.rows().size();
        int to = Math.min(from < items ? items : table.size(), from + CHUNK);
        if (from < items) {
            rows.take(job, table, whole, from, to);
        } else {
            subRows.take(job, table, from - items, to - items);
        }
        boolean finished = to == table.size();
        jobs.advance(job, to, finished, time.now());
        return !finished;
    }
}

package org.tongyuan.cases.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.jobs.Passing;
import org.tongyuan.platform.web.Words;

/**
 * Writes an export. It reads in one snapshot, so that the list has as many lines as the figure says, while what it writes is kept piece
 * by piece in transactions of its own, so that the page shows how far it is.
 */
@Component
class RunExport {

    private static final Logger log = LoggerFactory.getLogger(RunExport.class);

    /** A sheet holds about a million rows; nobody reads half of that. */
    private static final long MOST = 500_000;

    private final Exports exports;
    private final ExportFile file;
    private final Refresh refresh;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final LegalTime time;
    private final Words words;

    RunExport(
            Exports exports,
            ExportFile file,
            Refresh refresh,
            PlatformTransactionManager transactions,
            LegalTime time,
            Words words) {
        this.exports = exports;
        this.file = file;
        this.refresh = refresh;
        this.time = time;
        this.words = words;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void toTheEnd(UUID id) {
        refresh.wholly();
        reading.executeWithoutResult(status -> {
            if (exports.take(id) && !exports.require(id).over()) {
                write(exports.require(id));
            }
        });
    }

    private void write(Export export) {
        UUID id = export.id();
        try {
            var asked =
                    Asked.of(new ReportQuery(export.query()), export.agency(), LegalTime.dateOf(export.requested()));
            long rows = file.rows(export.kind(), asked);
            if (rows > MOST) {
                throw new RuleBroken("report.export.too-long", rows, MOST);
            }
            writing.executeWithoutResult(s -> exports.begin(id, rows));
            var pieces = new PartStream(
                    (part, content) -> writing.executeWithoutResult(s -> exports.addPart(id, part, content)));
            try (var table = TableFile.of(export.format(), pieces)) {
                file.write(export, asked, table, done -> writing.executeWithoutResult(s -> exports.progress(id, done)));
            }
            pieces.close();
            writing.executeWithoutResult(s -> exports.finish(id, time.now()));
        } catch (RuleBroken broken) {
            log.warn("Export {} failed: {}", id, broken.messageKey());
            writing.executeWithoutResult(s -> exports.fail(id, words.of(broken), time.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException trouble) {
            if (Passing.is(trouble)) {
                throw trouble;
            }
            log.error("Export {} failed", id, trouble);
            writing.executeWithoutResult(s -> exports.fail(id, words.of(new RuleBroken("export.failed")), time.now()));
        }
    }
}

package org.tongyuan.documents.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.documents.ExportSource;
import org.tongyuan.documents.exports.ExportJob.Made;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.jobs.Passing;
import org.tongyuan.platform.table.TableWriter;
import org.tongyuan.platform.web.Words;

/** Makes an export: reads in one snapshot into a file of its own, then keeps the file in the database. */
@Component("runTableExport")
class RunExport {

    private static final Logger log = LoggerFactory.getLogger(RunExport.class);

    private final ExportJobs jobs;
    private final Map<String, ExportSource> sources;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate apart;
    private final Words words;
    private final LegalTime time;

    RunExport(
            ExportJobs jobs,
            List<ExportSource> sources,
            PlatformTransactionManager transactions,
            Words words,
            LegalTime time) {
        this.jobs = jobs;
        this.sources = sources.stream().collect(Collectors.toMap(ExportSource::kind, Function.identity()));
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.words = words;
        this.time = time;
    }

    void toTheEnd(UUID jobId) {
        ExportJob job = jobs.require(jobId);
        if (job.over()) {
            return;
        }
        Path file = null;
        try {
            file = Files.createTempFile("export", ".part");
            make(job, sourceOf(job), file);
        } catch (RuleBroken broken) {
            log.warn("Export {} failed: {}", jobId, broken.messageKey());
            jobs.fail(jobId, words.of(broken), time.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException trouble) {
            if (Passing.is(trouble)) {
                throw trouble;
            }
            log.error("Export {} failed", jobId, trouble);
            jobs.fail(jobId, words.of(new RuleBroken("export.failed")), time.now());
        } finally {
            delete(file);
        }
    }

    private ExportSource sourceOf(ExportJob job) {
        ExportSource source = sources.get(job.kind());
        if (source == null) {
            throw new RuleBroken("export.kind.unknown");
        }
        return source;
    }

    private void make(ExportJob job, ExportSource source, Path file) throws IOException {
        var progress = new Told(job.id());
        MessageDigest digest = sha256();
        snapshot.executeWithoutResult(status -> {
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest);
                    TableWriter writer = TableWriter.to(out, job.format(), source.tables())) {
                source.write(job.parameters(), writer, progress);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        var made = new Made(
                job.title() + "." + job.format().extension(source.tables()),
                job.format().mediaType(source.tables()),
                Files.size(file),
                HexFormat.of().formatHex(digest.digest()));
        apart.executeWithoutResult(status -> {
            try (var content = Files.newInputStream(file)) {
                jobs.finish(job.id(), made, progress.rows, content, time.now());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    void eraseOld() {
        int erased = apart.execute(status -> jobs.erase(time.today(), time.now()));
        if (erased > 0) {
            log.info("Erased {} exports whose days are over", erased);
        }
    }

    private static void delete(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            log.warn("A temporary file could not be removed: {}", e.toString());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells the job's row now and then, beside the snapshot. */
    private final class Told implements ExportSource.Progress {

        private static final long EVERY = 500;

        private final UUID job;
        private long rows;
        private long told;

        private Told(UUID job) {
            this.job = job;
        }

        @Override
        public void total(long total) {
            apart.executeWithoutResult(status -> jobs.progress(job, total, rows));
        }

        @Override
        public void done(long done) {
            rows = done;
            if (rows - told >= EVERY) {
                told = rows;
                apart.executeWithoutResult(status -> jobs.progress(job, null, rows));
            }
        }
    }
}

package org.tongyuan.journal.verification;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.journal.SealSource;
import org.tongyuan.journal.Sweep;
import org.tongyuan.journal.anchor.Anchor;
import org.tongyuan.journal.anchor.AnchorFile;
import org.tongyuan.journal.anchor.AnchorKey;
import org.tongyuan.journal.anchor.Anchors;
import org.tongyuan.journal.anchor.MakeAnchor;
import org.tongyuan.journal.chain.Entries;
import org.tongyuan.platform.UseCase;

/**
 * Computes everything again on one snapshot of the database: each entry's hash, each chain, each anchor, and the seals of the rows
 * that acts left behind. Then everything kept outside it. Reads in streams; work can go on meanwhile.
 */
@UseCase
class VerifyJournal {

    private static final int FETCH_SIZE = 2_000;

    private final MakeAnchor makeAnchor;
    private final AnchorRecords anchorRecords;
    private final Entries entries;
    private final Kept kept;
    private final TransactionTemplate snapshot;
    private final JdbcTemplate streaming;

    /** Where anchors and the keys they are signed with stand. */
    @Component
    record AnchorRecords(Anchors table, AnchorFile file, AnchorKey key) {}

    /** What the modules keep: rows under seals, and things outside the database. */
    @Component
    record Kept(SealAsFound asFound, ObjectProvider<SealSource> seals, ObjectProvider<Sweep> sweeps) {}

    VerifyJournal(
            MakeAnchor makeAnchor,
            AnchorRecords anchorRecords,
            Entries entries,
            Kept kept,
            PlatformTransactionManager transactions,
            DataSource dataSource) {
        this.makeAnchor = makeAnchor;
        this.anchorRecords = anchorRecords;
        this.entries = entries;
        this.kept = kept;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.streaming = new JdbcTemplate(dataSource);
        this.streaming.setFetchSize(FETCH_SIZE);
    }

    Report run() {
        Instant started = Instant.now();
        kept.asFound().seal();
        makeAnchor.make();
        var findings = new Findings();
        Report rows = snapshot.execute(status -> report(started, findings));
        // Files are never changed nor removed, so they need no snapshot, which would hold the database's own sweeping
        // up.
        long files = kept.sweeps()
                .orderedStream()
                .mapToLong(sweep -> sweep.look(findings))
                .sum();
        return rows.withFiles(files, Instant.now(), findings);
    }

    /** The rows, on whatever transaction is under way. */
    Report report(Instant started) {
        return report(started, new Findings());
    }

    private Report report(Instant started, Findings findings) {
        List<Anchor> anchors = anchorRecords.table().all();
        long count = checkAnchors(anchors, findings);
        var chains = new ChainCheck(findings, entries);
        streaming.query(ChainCheck.SQL, chains::row);
        chains.end();
        var seals = new SealCheck(streaming, findings);
        kept.seals().orderedStream().forEach(seals::check);
        return new Report(
                started,
                Instant.now(),
                count,
                chains.chains(),
                anchors.size(),
                seals.subjects(),
                null,
                findings.count(),
                findings.kept());
    }

    private long checkAnchors(List<Anchor> anchors, Findings findings) {
        var anchorCheck = new AnchorCheck(anchors, findings);
        var count = new long[1];
        streaming.query("SELECT position, encode(hash, 'hex') FROM journal.entry ORDER BY position", row -> {
            count[0]++;
            anchorCheck.entry(row.getLong(1), row.getString(2));
        });
        anchorCheck.end();
        anchorCheck.anchorsThemselves(anchorRecords.key().trusted(), outside(findings));
        return count[0];
    }

    private List<Anchor> outside(Findings findings) {
        AnchorFile file = anchorRecords.file();
        try {
            return file.read();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            findings.add(Finding.Kind.ANCHOR_BROKEN, null, "锚点文件 %s 里有读不懂的行".formatted(file.path()));
            return List.of();
        }
    }
}

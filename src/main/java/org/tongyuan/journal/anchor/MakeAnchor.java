package org.tongyuan.journal.anchor;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.journal.chain.Horizon;

/** Makes an anchor over every settled entry since the last one, in the database first and then in the file. */
@Component
public class MakeAnchor {

    private static final int FETCH_SIZE = 5_000;

    private final Horizon horizon;
    private final Anchors anchors;
    private final AnchorFile file;
    private final AnchorKey key;
    private final TransactionTemplate transaction;
    private final JdbcTemplate streaming;

    MakeAnchor(
            Horizon horizon,
            Anchors anchors,
            AnchorFile file,
            AnchorKey key,
            TransactionTemplate transaction,
            DataSource dataSource) {
        this.horizon = horizon;
        this.anchors = anchors;
        this.file = file;
        this.key = key;
        this.transaction = transaction;
        this.streaming = new JdbcTemplate(dataSource);
        this.streaming.setFetchSize(FETCH_SIZE);
    }

    /** Does nothing when nothing was written; a crash between database and file is mended the next time. */
    public synchronized void make() {
        long settled = horizon.advance();
        transaction.executeWithoutResult(status -> {
            anchors.lock();
            Optional<Anchor> last = anchors.last();
            long from = last.map(Anchor::to).orElse(0L);
            if (settled > from) {
                anchorOf(last, from, settled).ifPresent(anchors::add);
            }
        });
        List<Anchor> known = file.read();
        int lastInFile = known.stream().mapToInt(Anchor::id).max().orElse(0);
        List<Anchor> missing = anchors.after(lastInFile);
        if (!missing.isEmpty()) {
            file.append(missing);
        }
    }

    private Optional<Anchor> anchorOf(Optional<Anchor> last, long from, long to) {
        var tree = new MerkleTree();
        streaming.query(
                "SELECT position, encode(hash, 'hex') FROM journal.entry WHERE position > ? AND position <= ?"
                        + " ORDER BY position",
                row -> {
                    tree.add(row.getLong(1), row.getString(2));
                },
                from,
                to);
        if (tree.leaves() == 0) {
            return Optional.empty();
        }
        var anchor = new Anchor(
                last.map(Anchor::id).orElse(0) + 1,
                from,
                to,
                tree.leaves(),
                tree.root(),
                last.map(Anchor::digest).orElse(""),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                key.id(),
                "");
        return Optional.of(key.sign(anchor));
    }
}

package org.tongyuan.journal.verification;

import static org.tongyuan.journal.verification.Finding.Kind.CHAIN_BROKEN;
import static org.tongyuan.journal.verification.Finding.Kind.ENTRY_CHANGED;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Recorded;
import org.tongyuan.journal.chain.Entries;
import org.tongyuan.journal.chain.EntryHash;

/**
 * Goes along every chain: numbers without gaps, positions that grow, each entry with its own hash on that of the one before, the end
 * where the chain's row says.
 */
final class ChainCheck {

    /** Chains without entries and entries without a chain come as well. */
    static final String SQL = "SELECT coalesce(c.id, e.chain) AS chain, c.length, encode(c.head, 'hex') AS head, "
            + Entries.columns() + " FROM journal.chain c FULL JOIN journal.entry e ON e.chain = c.id"
            + " ORDER BY coalesce(c.id, e.chain), e.chain_index";

    private final Findings findings;
    private final Entries entries;
    private long chain = -1;
    private @Nullable Subject subject;
    private @Nullable String head;
    private int length;
    private int index;
    private long position;
    private String hash = "";
    private long chains;

    ChainCheck(Findings findings, Entries entries) {
        this.findings = findings;
        this.entries = entries;
    }

    void row(ResultSet row) throws SQLException {
        if (row.getLong("chain") != chain) {
            end();
            begin(row);
        }
        int found = row.getInt("chain_index");
        if (row.wasNull()) {
            return;
        }
        if (found != index + 1) {
            findings.add(
                    CHAIN_BROKEN,
                    subject,
                    found == index + 2 ? "缺少第 %d 条日志".formatted(index + 1) : "第 %d 条之后是第 %d 条".formatted(index, found));
        } else {
            if (row.getLong("position") <= position) {
                findings.add(CHAIN_BROKEN, subject, "第 %d 条日志与前一条接不上（被改动或调换）".formatted(found));
            }
            entry(row, found);
        }
        index = found;
        position = row.getLong("position");
        hash = row.getString("hash");
    }

    private void entry(ResultSet row, int found) throws SQLException {
        if (head == null) {
            return; // without the chain's row nobody knows whose entry it was
        }
        try {
            Recorded r = entries.map(row);
            if (!EntryHash.of(r.position(), r.chainIndex(), r.entry(), r.recorded(), hash)
                    .equals(r.hash())) {
                findings.add(ENTRY_CHANGED, subject, "第 %d 条日志（位置 %d）的内容被改动".formatted(found, r.position()));
            }
        } catch (RuntimeException e) {
            // What the application never writes cannot be read either: an unknown kind of actor, details that are no
            // list of texts.
            findings.add(ENTRY_CHANGED, subject, "第 %d 条日志（位置 %d）无法读出".formatted(found, row.getLong("position")));
        }
    }

    private void begin(ResultSet row) throws SQLException {
        chain = row.getLong("chain");
        length = row.getInt("length");
        head = row.getString("head");
        subject = head == null
                ? new Subject("chain", Long.toString(chain))
                : new Subject(row.getString("subject_kind"), row.getString("subject_id"));
        index = 0;
        position = 0;
        hash = "";
        chains++;
    }

    /** Ends the chain under way; call once more after the last row. */
    void end() {
        if (subject == null) {
            return;
        }
        if (head == null) {
            findings.add(CHAIN_BROKEN, subject, "有日志，但日志链的登记丢失");
        } else if (index != length) {
            findings.add(CHAIN_BROKEN, subject, "应有 %d 条日志，最后一条却是第 %d 条".formatted(length, index));
        } else if (!head.equals(hash)) {
            findings.add(CHAIN_BROKEN, subject, "最后一条日志与日志链的登记不符");
        }
    }

    long chains() {
        return chains;
    }
}

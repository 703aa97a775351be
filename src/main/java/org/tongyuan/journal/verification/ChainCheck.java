package org.tongyuan.journal.verification;

import static org.tongyuan.journal.verification.Finding.Kind.CHAIN_BROKEN;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tongyuan.facts.Subject;

/** Goes along every chain: numbers without gaps, each entry on the one before, the end where the chain's row says. */
final class ChainCheck {

    /** Chains without entries and entries without a chain come as well. */
    static final String SQL = """
        SELECT subject_kind, subject_id, c.length, c.head, e.chain_index, e.prev_hash, e.hash
        FROM journal.chain c FULL JOIN journal.entry e USING (subject_kind, subject_id)
        ORDER BY subject_kind, subject_id, e.chain_index\
        """;

    private final Findings findings;
    private @Nullable Subject subject;
    private @Nullable String head;
    private int length;
    private int index;
    private String hash = "";
    private long chains;

    ChainCheck(Findings findings) {
        this.findings = findings;
    }

    void row(ResultSet row) throws SQLException {
        var current = new Subject(row.getString("subject_kind"), row.getString("subject_id"));
        if (!current.equals(subject)) {
            end();
            begin(current, row);
        }
        int found = row.getInt("chain_index");
        if (row.wasNull()) {
            return;
        }
        if (found != index + 1) {
            findings.add(
                    CHAIN_BROKEN,
                    current,
                    found == index + 2 ? "缺少第 %d 条日志".formatted(index + 1) : "第 %d 条之后是第 %d 条".formatted(index, found));
        } else if (!hash.equals(row.getString("prev_hash"))) {
            findings.add(CHAIN_BROKEN, current, "第 %d 条日志与前一条接不上（被改动或调换）".formatted(found));
        }
        index = found;
        hash = row.getString("hash");
    }

    private void begin(Subject current, ResultSet row) throws SQLException {
        subject = current;
        length = row.getInt("length");
        head = row.getString("head");
        index = 0;
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

package org.tongyuan.journal.verification;

import static org.tongyuan.journal.verification.Finding.Kind.ROW_CHANGED;
import static org.tongyuan.journal.verification.Finding.Kind.ROW_MISSING;
import static org.tongyuan.journal.verification.Finding.Kind.ROW_WITHOUT_ENTRY;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.SealSource;

/**
 * Compares what modules' rows are now with the last seal of each in the journal. The present digests go into a temporary table, so
 * that a million cases are compared by the database and never stand in memory.
 */
final class SealCheck {

    private static final int BATCH = 2_000;

    private final JdbcTemplate jdbc;
    private final Findings findings;
    private final List<Object[]> batch = new ArrayList<>(BATCH);
    private long subjects;

    SealCheck(JdbcTemplate jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
        jdbc.execute("CREATE TEMPORARY TABLE present (id text NOT NULL, digest text NOT NULL) ON COMMIT DROP");
    }

    void check(SealSource source) {
        jdbc.execute("TRUNCATE pg_temp.present");
        source.forEachSeal((id, digest) -> {
            batch.add(new Object[] {id, digest});
            subjects++;
            if (batch.size() == BATCH) {
                flush();
            }
        });
        flush();
        jdbc.execute("ANALYZE pg_temp.present");
        compare(source.kind());
    }

    private void flush() {
        jdbc.batchUpdate("INSERT INTO pg_temp.present (id, digest) VALUES (?, ?)", batch);
        batch.clear();
    }

    /** The last seal of a subject stands in an entry of its own or in one of an act that made it beside another subject. */
    private static final String COMPARE = """
        WITH given AS (
          SELECT c.subject_id AS id, e.position, encode(e.seal, 'hex') AS seal
          FROM journal.chain c JOIN journal.entry e ON e.chain = c.id
          WHERE c.subject_kind = :kind AND e.seal IS NOT NULL
          UNION ALL
          SELECT substr(d.key, length(:prefix) + 1), e.position, d.value
          FROM journal.entry e, jsonb_each_text(CASE jsonb_typeof(e.details) WHEN 'object' THEN e.details END) d
          WHERE starts_with(d.key, :prefix)),
        sealed AS (SELECT DISTINCT ON (id) id, seal FROM given ORDER BY id, position DESC)
        SELECT id, p.digest, s.seal FROM pg_temp.present p FULL JOIN sealed s USING (id)
        WHERE p.digest IS DISTINCT FROM s.seal ORDER BY id\
        """;

    private void compare(String kind) {
        new NamedParameterJdbcTemplate(jdbc)
                .query(
                        COMPARE,
                        Map.of("kind", kind, "prefix", Entry.sealOf(new Subject(kind, ""))),
                        (ResultSet row) -> {
                            var subject = new Subject(kind, row.getString("id"));
                            if (row.getString("seal") == null) {
                                findings.add(ROW_WITHOUT_ENTRY, subject, "数据库里有这件业务，日志里却没有它的记录");
                            } else if (row.getString("digest") == null) {
                                findings.add(ROW_MISSING, subject, "日志里有这件业务，数据库里的数据却没有了");
                            } else {
                                findings.add(ROW_CHANGED, subject, "数据库里的内容与最后一次办理时封存的不同");
                            }
                        });
    }

    long subjects() {
        return subjects;
    }
}

package org.tongyuan.cases.attachment;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.platform.NotFound;

/** Whose tray is whose: a form at the window names one, the first file opens it, and nobody but that officer gets at it. */
@Repository
class WindowTrays {

    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final JdbcClient jdbc;

    WindowTrays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(UUID tray, UUID account, Instant now) {
        jdbc.sql("INSERT INTO cases.window_tray (id, account_id, opened_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(tray, account, Timestamp.from(now))
                .update();
        if (!isOf(tray, account)) {
            throw new NotFound("tray " + tray);
        }
    }

    boolean isOf(UUID tray, UUID account) {
        return jdbc.sql("SELECT count(*) FROM cases.window_tray WHERE id = ? AND account_id = ? AND ended_at IS NULL")
                        .params(tray, account)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Whether what lay in it was handed in: a form sent twice names it again. */
    boolean isEnded(UUID tray, UUID account) {
        return jdbc.sql(
                                "SELECT count(*) FROM cases.window_tray WHERE id = ? AND account_id = ? AND ended_at IS NOT NULL")
                        .params(tray, account)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void end(UUID tray, Instant now) {
        jdbc.sql("UPDATE cases.window_tray SET ended_at = ? WHERE id = ? AND ended_at IS NULL")
                .params(Timestamp.from(now), tray)
                .update();
    }

    /** Ends the trays of forms that were never sent, with what lies in them. */
    @Transactional
    public int expire(Instant now) {
        var before = Timestamp.from(now.minus(KEPT_FOR));
        jdbc.sql("""
            UPDATE cases.tray_file SET removed_at = ? WHERE removed_at IS NULL
            AND tray IN (SELECT id FROM cases.window_tray WHERE ended_at IS NULL AND opened_at < ?)\
            """).params(Timestamp.from(now), before).update();
        return jdbc.sql("UPDATE cases.window_tray SET ended_at = ? WHERE ended_at IS NULL AND opened_at < ?")
                .params(Timestamp.from(now), before)
                .update();
    }
}

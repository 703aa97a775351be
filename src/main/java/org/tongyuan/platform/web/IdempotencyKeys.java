package org.tongyuan.platform.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys with the request's hash and the answer given, kept seven days. */
@Repository
class IdempotencyKeys {

    static final Duration KEPT_FOR = Duration.ofDays(7);

    private final JdbcClient jdbc;

    IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(String requestHash, Idempotency.Answer answer) {}

    /** Takes the key until the transaction ends; false when another transaction has it. */
    boolean tryLock(String client, String key) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param(lockName(client, key))
                .query(Boolean.class)
                .single();
    }

    /** Waits for the key, a few seconds at most. */
    void lock(String client, String key) {
        jdbc.sql("SET LOCAL lock_timeout = '10s'").update();
        jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?, 0))) locked")
                .param(lockName(client, key))
                .query(Integer.class)
                .single();
        jdbc.sql("SET LOCAL lock_timeout = DEFAULT").update();
    }

    Optional<Kept> find(String client, String key) {
        return jdbc.sql("SELECT request_hash, status, answer, location FROM platform.idempotency WHERE client = ? AND"
                        + " key = ?")
                .params(client, key)
                .query((row, n) -> new Kept(
                        row.getString(1), new Idempotency.Answer(row.getInt(2), row.getString(3), row.getString(4))))
                .optional();
    }

    void keep(String client, String key, String requestHash, Idempotency.Answer answer) {
        jdbc.sql("""
            INSERT INTO platform.idempotency (client, key, request_hash, status, answer, location)
            VALUES (:client, :key, :hash, :status, :body, :location)\
            """)
                .param("client", client)
                .param("key", key)
                .param("hash", requestHash)
                .param("status", answer.status())
                .param("body", answer.body())
                .param("location", answer.location())
                .update();
    }

    /** Removes what is older than {@link #KEPT_FOR}: these rows are no record, only a memory for repeats. */
    int forget() {
        return jdbc.sql("DELETE FROM platform.idempotency WHERE created_at < now() - ?::interval")
                .param(KEPT_FOR.toString())
                .update();
    }

    private static String lockName(String client, String key) {
        return "idempotency\n" + client + '\n' + key;
    }
}

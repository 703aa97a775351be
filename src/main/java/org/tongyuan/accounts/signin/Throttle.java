package org.tongyuan.accounts.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.security.PersonalDataCipher;

/**
 * Counts failed sign-ins per login name, known or not, and per address, and locks for a while. In the database, so that it holds on
 * every node and over restarts. Real time: a test clock must not open a lock.
 */
@Component
@LegalBasis("GB/T 22239-2019, 8.1.4.1 b")
class Throttle {

    static final int FAILURES_PER_NAME = 5;
    /** A hall's terminals share an address, so it may fail more often. */
    static final int FAILURES_PER_ADDRESS = 50;

    static final Duration LOCK = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    Throttle(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    boolean isLocked(String name, String address) {
        return jdbc.sql("""
            SELECT EXISTS (SELECT 1 FROM accounts.sign_in_failure WHERE subject IN (?, ?) AND locked_until > ?)\
            """)
                .params(ofName(name), ofAddress(address), now())
                .query(Boolean.class)
                .single();
    }

    /** Counts a failure; true when the name is locked by it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean failed(String name, String address) {
        forgetOld();
        count(ofAddress(address), FAILURES_PER_ADDRESS);
        return count(ofName(name), FAILURES_PER_NAME);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String name) {
        jdbc.sql("DELETE FROM accounts.sign_in_failure WHERE subject = ?")
                .param(ofName(name))
                .update();
    }

    private boolean count(String subject, int limit) {
        return jdbc.sql("""
            INSERT INTO accounts.sign_in_failure AS f (subject, failures, since) VALUES (:subject, 1, :now)
            ON CONFLICT (subject) DO UPDATE SET
                failures = f.failures + 1,
                locked_until = CASE WHEN f.failures + 1 >= :limit THEN :until::timestamptz END
            RETURNING locked_until IS NOT NULL\
            """)
                .param("subject", subject)
                .param("now", now())
                .param("limit", limit)
                .param("until", now().plus(LOCK))
                .query(Boolean.class)
                .single();
    }

    private void forgetOld() {
        jdbc.sql("DELETE FROM accounts.sign_in_failure WHERE coalesce(locked_until, since + interval '15 minutes') < ?")
                .param(now())
                .update();
    }

    private String ofName(String name) {
        return cipher.blindIndex("sign-in.name", name);
    }

    private String ofAddress(String address) {
        return cipher.blindIndex("sign-in.address", address);
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }
}

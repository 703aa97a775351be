package org.tongyuan.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The time at which acts <em>occur</em>, always read in Asia/Shanghai: a submission at 00:30 in Beijing belongs to that day,
 * not to the UTC day before. Journal order, sessions, tokens and leases use real time instead.
 */
public class LegalTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final ThreadLocal<@Nullable Instant> TEST = new ThreadLocal<>();

    private final Clock clock;

    public LegalTime(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        Instant test = TEST.get();
        return test == null ? clock.instant() : test;
    }

    public LocalDate today() {
        return dateOf(now());
    }

    /** Whether this request runs under the test clock (demo profile only). */
    public boolean isTest() {
        return TEST.get() != null;
    }

    /** From here to {@link #endTest} this thread's acts occur at the test clock's time; only the demo profile's filter calls it. */
    public static void beginTest(Instant at) {
        TEST.set(at);
    }

    public static void endTest() {
        TEST.remove();
    }

    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}

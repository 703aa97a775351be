package org.tongyuan.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The time at which acts <em>occur</em>, always read in Asia/Shanghai: a submission at 00:30 in Beijing belongs to that day,
 * not to the UTC day before. Journal order, sessions, tokens and leases use real time instead.
 */
public class LegalTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    public LegalTime(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return dateOf(now());
    }

    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}

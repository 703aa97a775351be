package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import org.tongyuan.calendar.TimeLimits;

/**
 * How long a file is kept: from the first of January after the request ended. The period is a setting of {@code time-limits.yaml}; the
 * agency's own list of retention periods (国家档案局令第8号) goes before it.
 */
record Retention(int months, LocalDate from, LocalDate until, String basis) {

    private static final String LIMIT = "OGI_ARCHIVE";

    static Retention of(LocalDate endedOn, TimeLimits limits) {
        var limit = limits.require(LIMIT);
        LocalDate from = LocalDate.of(endedOn.getYear() + 1, 1, 1);
        return new Retention(
                limit.length(), from, from.plusMonths(limit.length()).minusDays(1), limit.legalBasis());
    }

    public String words() {
        return months % 12 == 0 ? months / 12 + " 年" : months + " 个月";
    }
}

package org.tongyuan.disclosure.sitehealth;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalTime;

/**
 * How often the home page of the site could not be opened within a week.
 *
 * @param probes how often it was tried
 * @param failed how often it could not be opened
 * @param down whether the last try failed, so that it goes on failing until somebody does something
 */
record Reachability(
        int probes, int failed, boolean down, @Nullable Instant last) {

    /** The tick that opens the page comes this often. */
    static final Duration BETWEEN = Duration.ofMinutes(30);

    int percent() {
        return probes == 0 ? 0 : (int) Math.floor(100.0 * failed / probes);
    }

    boolean isOver(int percent) {
        return probes > 0 && failed * 100L >= (long) percent * probes;
    }

    /** The day on which it will be over when the page stays as it was at the last try; null when it then never is. */
    @Nullable
    LocalDate overOn(int percent, LocalDate day) {
        if (isOver(percent)) {
            return last == null || LegalTime.dateOf(last).isAfter(day) ? day : LegalTime.dateOf(last);
        }
        if (!down || last == null) {
            return null;
        }
        int more = 0;
        while ((failed + more) * 100L < (long) percent * (probes + more)) {
            more++;
        }
        return LegalTime.dateOf(last.plus(BETWEEN.multipliedBy(more)));
    }
}

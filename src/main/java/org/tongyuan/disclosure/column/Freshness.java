package org.tongyuan.disclosure.column;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How fresh a column is on a day.
 *
 * @param latest when something last appeared in it, null when it is blank
 * @param limitDays natural days from then, or from its opening, until it is stale
 */
public record Freshness(SiteColumn column, @Nullable LocalDate latest, int limitDays) {

    public boolean isBlank() {
        return latest == null;
    }

    /** The first day on which it is stale if nothing new appears before. */
    public LocalDate staleOn() {
        return (latest == null ? column.openedOn() : latest).plusDays(limitDays);
    }

    public boolean isStale(LocalDate day) {
        return !staleOn().isAfter(day);
    }

    /** Natural days until it is stale; negative since when. */
    public long daysLeft(LocalDate day) {
        return ChronoUnit.DAYS.between(day, staleOn());
    }
}

package org.tongyuan.calendar.year;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.WorkCalendar;

/**
 * Keeps the calendars in memory. A transaction that changes them sees its own change at once and everybody else after the commit;
 * other nodes see it within {@link #LOOK_AGAIN} because the revision in the database has moved.
 */
@Component
class StoredCalendars implements Calendars {

    private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(5);

    private final Years years;
    private final RegionalDays regional;
    private volatile @Nullable CalendarsInForce shared;
    private volatile long lookedAt;

    StoredCalendars(Years years, RegionalDays regional) {
        this.years = years;
        this.regional = regional;
    }

    @Override
    public WorkCalendar forRegion(String regionCode) {
        return inForce().forRegion(regionCode);
    }

    @Override
    public WorkCalendar national() {
        return inForce().national();
    }

    /** Called inside a transaction that has changed the calendar. */
    void changed() {
        years.nextRevision();
        var mine = load();
        if (TransactionSynchronizationManager.getResource(this) == null) {
            TransactionSynchronizationManager.registerSynchronization(new Change());
        } else {
            TransactionSynchronizationManager.unbindResource(this);
        }
        TransactionSynchronizationManager.bindResource(this, mine);
    }

    CalendarsInForce inForce() {
        if (TransactionSynchronizationManager.getResource(this) instanceof CalendarsInForce mine) {
            return mine;
        }
        var known = shared;
        long now = System.nanoTime();
        if (known != null && now - lookedAt <= LOOK_AGAIN) {
            return known;
        }
        if (known == null || known.revision() != years.revision()) {
            known = load();
            shared = known;
        }
        lookedAt = now;
        return known;
    }

    private CalendarsInForce load() {
        // Read first: a change that commits in between is then found at the next look.
        long revision = years.revision();
        return new CalendarsInForce(revision, years.inForce(), regional.inForce());
    }

    private final class Change implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            shared = (CalendarsInForce) TransactionSynchronizationManager.getResource(StoredCalendars.this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(StoredCalendars.this);
        }
    }
}

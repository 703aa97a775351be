package org.tongyuan.calendar.year;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.calendar.CalendarChanged;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Puts an arrangement in force as a new version of its year; the same days again change nothing. */
@UseCase
class ImportYear {

    private final Years years;
    private final StoredCalendars calendars;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final LegalTime time;

    ImportYear(
            Years years, StoredCalendars calendars, Journal journal, ApplicationEventPublisher events, LegalTime time) {
        this.years = years;
        this.calendars = calendars;
        this.journal = journal;
        this.events = events;
        this.time = time;
    }

    /** {@code seen} is the version in force that the caller compared with (0: none); true when a new version came into force. */
    @Transactional
    boolean importYear(YearArrangement arrangement, int seen, Actor actor) {
        years.takeTurn();
        int inForce =
                years.inForce(arrangement.year()).map(Years.Version::version).orElse(0);
        if (inForce > 0 && years.days(arrangement.year(), inForce).equals(arrangement.days())) {
            return false;
        }
        if (inForce != seen) {
            throw new RuleBroken("calendar.year-changed", Integer.toString(arrangement.year()));
        }
        int version = years.newest(arrangement.year()) + 1;
        var by = actor.kind() + ":" + actor.id();
        years.add(arrangement, version, Years.IMPORTED, by, time.now(), true);
        calendars.changed();
        journal.record(Entry.of(
                        actor,
                        "CALENDAR_YEAR_IMPORTED",
                        new Subject("calendar-year", Integer.toString(arrangement.year())),
                        time.now())
                .with("version", Integer.toString(version))
                .with("workingDays", Integer.toString(arrangement.workingDays()))
                .with("days", arrangement.digest())
                .sealed(years.seal(arrangement.year())));
        events.publishEvent(new CalendarChanged(arrangement.year(), version));
        return true;
    }
}

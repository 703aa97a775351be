package org.tongyuan.calendar.year;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.calendar.CalendarChanged;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/**
 * Takes back an import that should not have been made: a draft, another year's notice, a slip of the hand. The version before it is in
 * force again; without one the year is unknown again, and clocks that reach into it wait as they did.
 */
@UseCase
class WithdrawYear {

    private final Years years;
    private final StoredCalendars calendars;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final LegalTime time;

    WithdrawYear(
            Years years, StoredCalendars calendars, Journal journal, ApplicationEventPublisher events, LegalTime time) {
        this.years = years;
        this.calendars = calendars;
        this.journal = journal;
        this.events = events;
        this.time = time;
    }

    @Transactional
    void withdraw(int year, int version, String reason, Actor actor) {
        years.takeTurn();
        var inForce = years.inForce(year).orElseThrow(() -> new NotFound("year " + year));
        if (inForce.version() != version) {
            throw new RuleBroken("calendar.withdraw-not-in-force", Integer.toString(year));
        }
        if (inForce.builtIn()) {
            throw new RuleBroken("calendar.withdraw-built-in", Integer.toString(year));
        }
        years.withdraw(inForce, actor.kind() + ":" + actor.id(), time.now(), reason);
        calendars.changed();
        int now = years.inForce(year).map(Years.Version::version).orElse(0);
        journal.record(Entry.of(
                        actor,
                        "CALENDAR_YEAR_WITHDRAWN",
                        new Subject("calendar-year", Integer.toString(year)),
                        time.now())
                .with("version", Integer.toString(version))
                .with("inForce", Integer.toString(now))
                .sealed(years.seal(year)));
        events.publishEvent(new CalendarChanged(year, now));
    }
}

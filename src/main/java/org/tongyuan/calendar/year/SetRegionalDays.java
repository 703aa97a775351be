package org.tongyuan.calendar.year;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.calendar.CalendarChanged;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Sets and ends the days by which a region departs from the national calendar. */
@UseCase
@LegalBasis("全国年节及纪念日放假办法, art. 4")
class SetRegionalDays {

    private final RegionalDays regional;
    private final Years years;
    private final StoredCalendars calendars;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final LegalTime time;

    SetRegionalDays(
            RegionalDays regional,
            Years years,
            StoredCalendars calendars,
            Journal journal,
            ApplicationEventPublisher events,
            LegalTime time) {
        this.regional = regional;
        this.years = years;
        this.calendars = calendars;
        this.journal = journal;
        this.events = events;
        this.time = time;
    }

    @Transactional
    void set(RegionalDayForm.Accepted asked, Actor actor) {
        years.takeTurn();
        var by = actor.kind() + ":" + actor.id();
        for (var date : asked.dates()) {
            var day = new RegionalDay(
                    Ids.next(), asked.region(), date, asked.off(), asked.name(), asked.legalBasis(), by, time.now());
            if (!regional.add(day)) {
                throw new RuleBroken("calendar.regional-day-exists", asked.region(), date);
            }
            record("REGIONAL_DAY_SET", day, actor);
        }
        calendars.changed();
        asked.dates().stream().map(d -> d.getYear()).distinct().forEach(this::announce);
    }

    @Transactional
    void end(UUID id, String reason, Actor actor) {
        years.takeTurn();
        var day = regional.find(id).orElseThrow(() -> new NotFound("regional day"));
        regional.end(id, actor.kind() + ":" + actor.id(), time.now(), reason);
        record("REGIONAL_DAY_ENDED", day, actor);
        calendars.changed();
        announce(day.day().getYear());
    }

    private void record(String act, RegionalDay day, Actor actor) {
        journal.record(Entry.of(actor, act, new Subject("regional-day", day.id().toString()), time.now())
                .with("region", day.region())
                .with("day", day.day().toString())
                .with("off", Boolean.toString(day.off()))
                .sealed(regional.seal(day.id())));
    }

    private void announce(int year) {
        int version = years.inForce(year).map(Years.Version::version).orElse(0);
        events.publishEvent(new CalendarChanged(year, version));
    }
}

package org.tongyuan.calendar.year;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.calendar.CalendarChanged;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;

/**
 * Puts the built-in years into the database when it has none of them, and a corrected built-in year as a new version. What an
 * administrator imported is never replaced. A year that an upgrade brought is announced once the product is ready, so that clocks
 * waiting for it are computed.
 */
@Component
class LoadBuiltInYears implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(LoadBuiltInYears.class);
    private static final Actor LOADER = Actor.system("built-in");
    private static final String BY = LOADER.kind() + ":" + LOADER.id();

    private final Years years;
    private final StoredCalendars calendars;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final LegalTime time;

    LoadBuiltInYears(
            Years years,
            StoredCalendars calendars,
            TransactionTemplate transaction,
            Journal journal,
            ApplicationEventPublisher events,
            LegalTime time) {
        this.years = years;
        this.calendars = calendars;
        this.transaction = transaction;
        this.journal = journal;
        this.events = events;
        this.time = time;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> load(BuiltInYears.all()));
    }

    void load(List<YearArrangement> builtIn) {
        years.takeTurn();
        boolean first = years.versions().isEmpty();
        var loaded = new ArrayList<Integer>();
        for (var arrangement : builtIn) {
            var known = years.inForce(arrangement.year());
            boolean corrected = known.isPresent()
                    && known.get().builtIn()
                    && !years.days(arrangement.year(), known.get().version()).equals(arrangement.days());
            if (known.isEmpty() || corrected) {
                int version = years.newest(arrangement.year()) + 1;
                years.add(arrangement, version, Years.BUILT_IN, BY, time.now(), first);
                record(arrangement, version);
                loaded.add(arrangement.year());
            }
        }
        if (!loaded.isEmpty()) {
            calendars.changed();
            log.info("Built-in calendar years loaded: {}", loaded);
        }
    }

    private void record(YearArrangement arrangement, int version) {
        journal.record(Entry.of(
                        LOADER,
                        "CALENDAR_YEAR_LOADED",
                        new Subject("calendar-year", Integer.toString(arrangement.year())),
                        time.now())
                .with("version", Integer.toString(version))
                .with("days", arrangement.digest())
                .sealed(years.seal(arrangement.year())));
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        transaction.executeWithoutResult(status -> years.announce()
                .forEach(version -> events.publishEvent(new CalendarChanged(version.year(), version.version()))));
    }
}

package org.tongyuan.disclosure.publication;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.calendar.CalendarChanged;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.disclosure.publication.RecordActs.Who;

/** Gives open records their dates again when a calendar is imported or changed; there are hundreds of them, not millions. */
@Component
class ComputePublicationDates {

    private static final Who CALENDAR = Who.system("calendar");
    private static final int BATCH = 200;

    private final PublicRecords records;
    private final RecordActs acts;
    private final Calendars calendars;

    ComputePublicationDates(PublicRecords records, RecordActs acts, Calendars calendars) {
        this.records = records;
        this.acts = acts;
        this.calendars = calendars;
    }

    @EventListener
    @Transactional
    public void changed(CalendarChanged event) {
        UUID last = new UUID(0, 0);
        for (var batch = records.open(last, BATCH); !batch.isEmpty(); batch = records.open(last, BATCH)) {
            for (UUID id : batch) {
                compute(id, event.year());
                last = id;
            }
        }
    }

    private void compute(UUID id, int year) {
        var before = records.lock(id);
        var clock = before.clock().on(calendars.forRegion(before.regionCode()));
        if (!clock.equals(before.clock())) {
            acts.save(
                    "RECORD_DATE_COMPUTED",
                    before,
                    before.timed(clock),
                    CALENDAR,
                    year + " 年工作日历",
                    Map.of("due", String.valueOf(clock.dueOn())));
        }
    }
}

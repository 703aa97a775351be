package org.tongyuan.cases.outside;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.desk.DueWords;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.web.Dates;

/** Lays out a shadow case for the desk, the applicant, and whoever holds its number and code. */
@Component
public class OutsidePages {

    /** A case with the words that belong to it; {@code due} is null when the system told no date or the case has ended. */
    public record Page(
            OutsidePlaces.Place place,
            Person applicant,
            String agencyName,
            String tone,
            @Nullable DueWords due,
            boolean late,
            List<Day> days,
            List<Event> events) {

        public OutsideCase file() {
            return place.file();
        }

        public OutsideSystem system() {
            return place.system();
        }

        public String link() {
            return place.link();
        }
    }

    /** A day by its name. */
    public record Day(String label, String value) {}

    /** One thing that happened, for the timeline. */
    public record Event(String when, String title, @Nullable String text) {}

    private final OutsideCases cases;
    private final Persons persons;
    private final Agencies agencies;
    private final Calendars calendars;
    private final LegalTime time;
    private final Dates dates;

    OutsidePages(
            OutsideCases cases, Persons persons, Agencies agencies, Calendars calendars, LegalTime time, Dates dates) {
        this.cases = cases;
        this.persons = persons;
        this.agencies = agencies;
        this.calendars = calendars;
        this.time = time;
        this.dates = dates;
    }

    public Page of(OutsidePlaces.Place place) {
        var file = place.file();
        var item = file.said().item();
        var today = time.today();
        var days = file.said().days();
        DueWords due = days.dueOn() == null || days.endedOn() != null
                ? null
                : DueWords.of(days.dueOn(), null, today, calendars.forRegion(item.regionCode()));
        return new Page(
                place,
                persons.require(file.said().applicantId()),
                agencies.require(item.agencyId()).name(),
                tone(file.said().state()),
                due,
                file.lateOn(today),
                days(days, due),
                events(place));
    }

    public static String tone(CaseState state) {
        return switch (state) {
            case CORRECTION_NOTIFIED -> "warn";
            case DECIDED, DELIVERED, SETTLED -> "good";
            default -> state.ended() ? "neutral" : "info";
        };
    }

    private List<Day> days(OutsideDays days, @Nullable DueWords due) {
        var list = new ArrayList<Day>();
        add(list, "收件日期", days.receivedOn());
        add(list, "受理日期", days.acceptedOn());
        if (days.dueOn() != null) {
            list.add(new Day("期限届满日", dates.day(days.dueOn()) + (due == null ? "" : "（" + due.text() + "）")));
        }
        add(list, "决定日期", days.decidedOn());
        add(list, "办结日期", days.endedOn());
        return list;
    }

    private void add(List<Day> list, String label, @Nullable LocalDate day) {
        if (day != null) {
            list.add(new Day(label, dates.day(day)));
        }
    }

    /** The latest first, by the outside system's own time. */
    private List<Event> events(OutsidePlaces.Place place) {
        return cases.history(place.file().id()).reversed().stream()
                .map(change -> new Event(
                        dates.time(change.asOf()),
                        change.word(),
                        place.system().name() + "报送，相当于本平台的“" + change.state().label() + "”"))
                .toList();
    }
}

package org.tongyuan.cases.my;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.Reason;
import org.tongyuan.calendar.Remaining;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.cases.record.ActRow;
import org.tongyuan.cases.record.CaseClock;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.record.ClockKind;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.web.Dates;
import org.tongyuan.platform.web.Words;

/** Tells a case as a citizen reads it: what state it is in, what happened, and what is due when and why. No personal data. */
@Component
public class CaseStory {

    /** One thing that happened. */
    public record Event(String when, String title, @Nullable String text) {}

    /** A limit in plain words; {@code dueOn} null while it awaits a calendar. {@code tone} is that of a status tag. */
    public record Limit(
            String name,
            @Nullable LocalDate dueOn,
            String dueText,
            String left,
            String tone,
            String basis,
            List<Reason> reasons) {}

    /** A state in plain words. */
    public record Standing(String label, String tone, String text) {}

    /** Steps have limits of their own, which are the agency's business. */
    private static final Set<ClockKind> SHOWN = EnumSet.complementOf(EnumSet.of(ClockKind.STEP));

    private final Cases cases;
    private final Calendars calendars;
    private final LegalTime time;
    private final Dates dates;
    private final Words words;

    CaseStory(Cases cases, Calendars calendars, LegalTime time, Dates dates, Words words) {
        this.cases = cases;
        this.calendars = calendars;
        this.time = time;
        this.dates = dates;
        this.words = words;
    }

    public Standing standing(CaseSnapshot c) {
        String tone = switch (c.state()) {
            case CORRECTION_NOTIFIED -> "warn";
            case DECIDED, DELIVERED, SETTLED -> "good";
            case NOT_REQUIRED, NOT_ADMISSIBLE, REFUSED, WITHDRAWN, TERMINATED -> "neutral";
            case SUBMITTED, CORRECTED, ACCEPTED, REVIEW -> "info";
        };
        return new Standing(c.state().label(), tone, words.of("citizen.state." + c.state()));
    }

    /** What happened, the latest first. */
    public List<Event> events(CaseSnapshot c) {
        List<Event> events = new ArrayList<>();
        for (ActRow act : cases.history(c.head().id())) {
            events.add(0, new Event(dates.time(act.occurred()), words.of("citizen.act." + act.act()), textOf(act)));
        }
        return events;
    }

    /** Notes of steps name no opinion; a reason for ending belongs to the letter and to the person. */
    private static @Nullable String textOf(ActRow act) {
        return switch (act.act()) {
            case COMPLETE_STEP, DECIDE, PAUSE, RESUME, EXTEND, NOTE_DELAY, EXPLAIN_DELAY, POST_NOTICE -> act.note();
            default -> null;
        };
    }

    /** Limits that run now, the nearest first. */
    public List<Limit> running(CaseSnapshot c) {
        WorkCalendar calendar = calendars.forRegion(c.head().regionCode());
        return c.clocks().running().stream()
                .filter(clock -> SHOWN.contains(clock.kind()))
                .map(clock -> limit(clock, calendar))
                .sorted(Comparator.comparing(Limit::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private Limit limit(CaseClock clock, WorkCalendar calendar) {
        String name = words.of("citizen.clock." + clock.kind());
        List<Reason> reasons = clock.clock().deadline(calendar).reasons();
        String basis = clock.clock().legalBasis();
        LocalDate due = clock.dueOn();
        if (due != null) {
            var left = Remaining.of(time.today(), due, calendar);
            String tone = switch (left.state()) {
                case OVERDUE -> "late";
                case TODAY -> "warn";
                case BEFORE -> left.days() <= 2 ? "warn" : "info";
            };
            return new Limit(name, due, dates.day(due), left.text(), tone, basis, reasons);
        }
        if (clock.awaitingYear() != null) {
            return new Limit(
                    name,
                    null,
                    words.of(
                            "citizen.due.awaiting",
                            String.valueOf(clock.awaitingYear()),
                            dates.day(clock.earliestOn())),
                    words.of("citizen.due.open"),
                    "neutral",
                    basis,
                    reasons);
        }
        return new Limit(
                name, null, words.of("citizen.due.paused"), words.of("citizen.due.open"), "neutral", basis, reasons);
    }

    /** The limit a person asks about first: theirs to supply, else the promised one, else the law's. */
    public @Nullable Limit first(CaseSnapshot c) {
        WorkCalendar calendar = calendars.forRegion(c.head().regionCode());
        for (ClockKind kind : List.of(
                ClockKind.SUPPLY,
                ClockKind.DEFERRAL,
                ClockKind.PROMISED,
                ClockKind.STATUTORY,
                ClockKind.CORRECTION,
                ClockKind.DELIVERY)) {
            var clock = c.clocks().of(kind).filter(CaseClock::running);
            if (clock.isPresent()) {
                return limit(clock.get(), calendar);
            }
        }
        return null;
    }
}

package org.tongyuan.cases.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.WorkCalendar;

/** The clocks of one case, side by side. */
public record CaseClocks(List<CaseClock> all) {

    public CaseClocks {
        all = List.copyOf(all);
    }

    public static CaseClocks none() {
        return new CaseClocks(List.of());
    }

    CaseClocks start(ClockKind kind, Clock clock, WorkCalendar calendar) {
        return start(kind.name(), kind, clock, calendar);
    }

    CaseClocks start(String key, ClockKind kind, Clock clock, WorkCalendar calendar) {
        // A clock that ran before under this key (a step gone back to) is kept beside the new one.
        long before = all.stream()
                .filter(c -> c.key().equals(key) || c.key().startsWith(key + "~"))
                .count();
        var more = new ArrayList<>(mapped(c -> c.key().equals(key) ? c.keptAs(key + "~" + before) : c)
                .all());
        more.add(CaseClock.start(key, kind, clock, calendar));
        return new CaseClocks(more);
    }

    CaseClocks stop(ClockKind kind, LocalDate on, String reason) {
        return mapped(c -> c.kind() == kind && c.running() ? c.stop(on, reason) : c);
    }

    CaseClocks stop(String key, LocalDate on, String reason) {
        return mapped(c -> c.key().equals(key) && c.running() ? c.stop(on, reason) : c);
    }

    CaseClocks stopAll(LocalDate on, String reason) {
        return mapped(c -> c.running() ? c.stop(on, reason) : c);
    }

    CaseClocks restart(ClockKind kind, LocalDate on, String reason, WorkCalendar calendar) {
        return mapped(c -> c.kind() == kind ? c.restart(on, reason, calendar) : c);
    }

    /** A special procedure stops the decision's clocks and those of its steps, and no other. */
    CaseClocks pause(LocalDate on, String reason, WorkCalendar calendar) {
        return mapped(c -> c.kind().pausable() && c.running() ? c.pause(on, reason, calendar) : c);
    }

    CaseClocks pause(String key, LocalDate on, String reason, WorkCalendar calendar) {
        return mapped(c -> c.key().equals(key) && c.running() ? c.pause(on, reason, calendar) : c);
    }

    CaseClocks resume(LocalDate on, String reason, WorkCalendar calendar) {
        return mapped(c -> c.kind().pausable() && c.running() ? c.resume(on, reason, calendar) : c);
    }

    CaseClocks extend(ClockKind kind, int days, LocalDate on, String reason, WorkCalendar calendar) {
        return mapped(c -> c.kind() == kind && c.running() ? c.extend(days, on, reason, calendar) : c);
    }

    CaseClocks computed(WorkCalendar calendar) {
        return mapped(c -> c.running() ? c.computed(calendar) : c);
    }

    public Optional<CaseClock> of(ClockKind kind) {
        return all.stream().filter(c -> c.kind() == kind).findFirst();
    }

    public Optional<CaseClock> of(String key) {
        return all.stream().filter(c -> c.key().equals(key)).findFirst();
    }

    /** Whether this clock still runs after its last day. */
    boolean lapsed(ClockKind kind, LocalDate today) {
        return of(kind).filter(c -> c.running() && c.lateOn(today)).isPresent();
    }

    public List<CaseClock> running() {
        return all.stream().filter(CaseClock::running).toList();
    }

    /** The first date that falls due, null when none runs or all await a calendar. */
    public @Nullable LocalDate nextDue() {
        return running().stream()
                .map(CaseClock::dueOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The year whose calendar a running clock waits for, null when none waits. */
    public @Nullable Integer awaitingYear() {
        return running().stream()
                .map(CaseClock::awaitingYear)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private CaseClocks mapped(UnaryOperator<CaseClock> change) {
        return new CaseClocks(all.stream().map(change).toList());
    }
}

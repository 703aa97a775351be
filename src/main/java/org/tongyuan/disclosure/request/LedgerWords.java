package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.ClockEvent;
import org.tongyuan.calendar.Deadline;
import org.tongyuan.calendar.WorkCalendar;

/** What the ledger says of a request's course in a few words. */
final class LedgerWords {

    /** What belongs to the course; the beginning and the end have columns of their own. */
    private static final Set<RequestAct> COURSE = EnumSet.of(
            RequestAct.TELL_CORRECTION,
            RequestAct.CORRECT,
            RequestAct.CONSULT,
            RequestAct.OPINION,
            RequestAct.SILENCE,
            RequestAct.OVERRULE,
            RequestAct.EXTEND,
            RequestAct.ASK_REASONS,
            RequestAct.STATE_REASONS,
            RequestAct.DELAY,
            RequestAct.CHARGE,
            RequestAct.PAY,
            RequestAct.SPLIT);

    private LedgerWords() {}

    /** What was done when. */
    record Did(RequestAct act, LocalDate on) {}

    static String course(List<Did> acts) {
        return acts.stream()
                .filter(d -> COURSE.contains(d.act()))
                .map(d -> d.on() + " " + d.act().label())
                .collect(Collectors.joining("；"));
    }

    static String officers(Collection<String> names) {
        return names.stream().filter(n -> !n.isEmpty()).distinct().collect(Collectors.joining("、"));
    }

    /** Whether it ended after the last day for the reply, or is still open after it; the day is read as it stood before the end stopped it. */
    static String late(Clock clock, @Nullable LocalDate endedOn, LocalDate today, WorkCalendar calendar) {
        var running = new Clock(
                clock.limitId(),
                clock.name(),
                clock.length(),
                clock.kind(),
                clock.legalBasis(),
                clock.events().stream()
                        .filter(e -> e.kind() != ClockEvent.Kind.STOP)
                        .toList());
        return switch (running.deadline(calendar)) {
            case Deadline.Due due -> (endedOn == null ? today : endedOn).isAfter(due.date()) ? "是" : "否";
            case Deadline.AwaitingCalendar awaiting -> "待日历公布";
            case Deadline.Paused paused -> "否";
            case Deadline.Stopped stopped -> "否";
        };
    }
}

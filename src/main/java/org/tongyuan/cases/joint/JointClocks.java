package org.tongyuan.cases.joint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.calendar.WorkCalendar;

/** How the clocks over all branches of a joint case begin, stand still and end; both count working days. */
final class JointClocks {

    private static final String BEGINNING = "全部事项受理";

    private JointClocks() {}

    static DatedClock limit(TimeLimits limits, LocalDate accepted, WorkCalendar calendar) {
        return DatedClock.start(limits.require("LIC_JOINT"), accepted, BEGINNING, calendar);
    }

    static DatedClock promise(JointCase.Head head, LocalDate accepted, WorkCalendar calendar) {
        var clock = Clock.start(
                "JOINT_PROMISE",
                head.name() + "承诺期限",
                head.promisedDays(),
                DayKind.WORKING,
                head.promisedBasis(),
                accepted,
                BEGINNING);
        return new DatedClock(clock, null, null).on(calendar);
    }

    static @Nullable DatedClock turned(
            @Nullable DatedClock clock, boolean pause, LocalDate on, String why, WorkCalendar calendar) {
        if (clock == null) {
            return null;
        }
        var next = pause ? clock.clock().pause(on, why) : clock.clock().resume(on, why);
        return new DatedClock(next, null, null).on(calendar);
    }

    static @Nullable DatedClock stopped(@Nullable DatedClock clock, LocalDate day) {
        return clock == null ? null : clock.stop(day, "全部事项办结");
    }
}

package org.tongyuan.cases.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.CalendarMissing;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.platform.RuleBroken;

/** The days of an undertaking to hand in deferred materials: working days, at most DEFER_SUPPLY and never beyond the limit of the decision. */
final class DeferralPeriod {

    private final Case file;
    private final CaseLaw law;
    private final By by;

    DeferralPeriod(Case file, CaseLaw law, By by) {
        this.file = file;
        this.law = law;
        this.by = by;
    }

    void mustBeWithin(int days) {
        int most = law.limits().require("DEFER_SUPPLY").length();
        if (days < 1 || days > most) {
            throw new RuleBroken("case.defer.days", most);
        }
    }

    /** From today on, with the limit of a decision that is accepted as of a day. */
    void mustFit(int days, LocalDate acceptedOn) {
        var then = ClockRules.onAcceptance(CaseClocks.none(), file.now().head().profile(), law, acceptedOn, "受理");
        mustEndBefore(clock(days, by.on(), "容缺受理"), then);
    }

    /** From today on, with the limit that runs. */
    void mustFit(int days) {
        mustEndBefore(clock(days, by.on(), "延长补交时间"), file.now().clocks());
    }

    private void mustEndBefore(Clock clock, CaseClocks clocks) {
        var due = CaseClock.start(ClockKind.DEFERRAL.name(), ClockKind.DEFERRAL, clock, law.calendar())
                .dueOn();
        var last = clocks.of(ClockKind.STATUTORY).map(CaseClock::dueOn).orElse(null);
        if (due != null && last != null && due.isAfter(last)) {
            throw new RuleBroken("case.defer.beyond-limit", due, last);
        }
    }

    private Clock clock(int days, LocalDate from, String why) {
        var limit = law.limits().require("DEFER_SUPPLY");
        return Clock.start(limit.id(), limit.name(), days, DayKind.WORKING, "容缺受理承诺书", from, why);
    }

    void start(int days, LocalDate from, String why) {
        file.clocks(file.now().clocks().start(ClockKind.DEFERRAL, clock(days, from, why), law.calendar()));
    }

    /** So many working days before the last one; null when that is not after today or the calendar is not known yet. */
    @Nullable
    LocalDate remindOn() {
        var day = Deferrals.dueOn(file.now());
        if (day == null) {
            return null;
        }
        try {
            for (int left = law.limits().require("DEFER_REMIND").length(); left > 0; ) {
                day = day.minusDays(1);
                left -= law.calendar().isWorkingDay(day) ? 1 : 0;
            }
            return day.isAfter(by.on()) ? day : null;
        } catch (CalendarMissing unknown) {
            return null;
        }
    }
}

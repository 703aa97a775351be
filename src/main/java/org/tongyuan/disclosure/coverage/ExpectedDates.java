package org.tongyuan.disclosure.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.Deadline;
import org.tongyuan.calendar.TimeLimit;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.disclosure.catalogue.Period;
import org.tongyuan.disclosure.catalogue.Refinement;
import org.tongyuan.disclosure.catalogue.Terms;
import org.tongyuan.platform.LegalBasis;

/**
 * When something of a duty must have become public: the limit runs from the day on which the duty began (once) or from the end of each
 * month, quarter or year. What is public as it happens has no date that could be told before.
 */
@Component
@LegalBasis("政府信息公开条例, art. 26")
class ExpectedDates {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年M月", Locale.CHINA);

    private final Refinement limits;
    private final Calendars calendars;
    private final Agencies agencies;

    ExpectedDates(Refinement limits, Calendars calendars, Agencies agencies) {
        this.limits = limits;
        this.calendars = calendars;
        this.agencies = agencies;
    }

    /**
     * A date by which something is expected.
     *
     * @param after what was public on this day or before belongs to the date before; null when everything counts
     * @param dueOn the last day; null while the calendar that tells it is not published
     */
    record Expected(
            String of, @Nullable LocalDate after, @Nullable LocalDate dueOn) {

        boolean takes(LocalDate published) {
            return (after == null || published.isAfter(after)) && (dueOn == null || !published.isAfter(dueOn));
        }
    }

    /** The first first; the last is the one that comes next. */
    List<Expected> of(Duty duty, LocalDate today) {
        var limit = limits.lengthOf(duty.terms().limit());
        var calendar = calendars.forRegion(agencies.require(duty.agency()).regionCode());
        var rhythm = duty.terms().rhythm();
        return switch (rhythm.period()) {
            case AS_IT_HAPPENS -> List.of();
            case ONCE -> List.of(new Expected("首次公开", null, due(limit, duty.since(), calendar)));
            case YEARLY, QUARTERLY, MONTHLY -> repeated(rhythm, duty.since(), today, limit, calendar);
        };
    }

    private static List<Expected> repeated(
            Terms.Rhythm rhythm, LocalDate since, LocalDate today, TimeLimit limit, WorkCalendar calendar) {
        var dates = new ArrayList<Expected>();
        YearMonth end = first(rhythm, since);
        LocalDate before = due(limit, end.minusMonths(step(rhythm)).atEndOfMonth(), calendar);
        while (true) {
            LocalDate due = due(limit, end.atEndOfMonth(), calendar);
            dates.add(new Expected(name(rhythm, end), before, due));
            if (due == null || !due.isBefore(today)) {
                return dates;
            }
            before = due;
            end = end.plusMonths(step(rhythm));
        }
    }

    /** The first month at whose end a period is over that was not over when the duty began. */
    private static YearMonth first(Terms.Rhythm rhythm, LocalDate since) {
        YearMonth at = YearMonth.from(since);
        Integer month = rhythm.month();
        while (rhythm.period() == Period.QUARTERLY
                ? at.getMonthValue() % 3 != 0
                : month != null && at.getMonthValue() != month) {
            at = at.plusMonths(1);
        }
        return at;
    }

    private static int step(Terms.Rhythm rhythm) {
        return switch (rhythm.period()) {
            case QUARTERLY -> 3;
            case MONTHLY -> 1;
            default -> 12;
        };
    }

    private static String name(Terms.Rhythm rhythm, YearMonth end) {
        return switch (rhythm.period()) {
            case QUARTERLY -> end.getYear() + "年第" + end.getMonthValue() / 3 + "季度";
            case MONTHLY -> MONTH.format(end);
            default -> end.getYear() + "年（截至 " + end.getMonthValue() + " 月）";
        };
    }

    private static @Nullable LocalDate due(TimeLimit limit, LocalDate from, WorkCalendar calendar) {
        return Clock.start(limit, from, "应当公开").deadline(calendar) instanceof Deadline.Due due ? due.date() : null;
    }
}

package org.tongyuan.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Holidays as spans and make-up days one by one, as reasons. */
final class SpecialDays {

    private SpecialDays() {}

    static List<Reason> between(LocalDate from, LocalDate to, WorkCalendar calendar) {
        var reasons = new ArrayList<Reason>();
        var days = calendar.specialDays(from, to);
        for (int i = 0; i < days.size(); i++) {
            var first = days.get(i);
            if (!first.off()) {
                reasons.add(new Reason(
                        first.date(),
                        first.date(),
                        Words.dayAndWeekday(first.date()) + "因" + first.name() + "调休上班，是工作日，计入。"));
                continue;
            }
            var last = first;
            while (i + 1 < days.size() && continues(last, days.get(i + 1))) {
                last = days.get(++i);
            }
            reasons.add(new Reason(
                    first.date(), last.date(), Words.span(first.date(), last.date()) + first.name() + "放假，不计入。"));
        }
        return reasons;
    }

    private static boolean continues(SpecialDay day, SpecialDay next) {
        return next.off()
                && next.name().equals(day.name())
                && next.date().equals(day.date().plusDays(1));
    }
}

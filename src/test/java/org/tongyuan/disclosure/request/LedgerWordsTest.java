package org.tongyuan.disclosure.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.disclosure.request.LedgerWords.Did;

/** The words of the ledger, on a calendar whose weekends are its only rest days. */
class LedgerWordsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    /** Monday to Friday of every year. */
    private static final WorkCalendar WEEK = new WorkCalendar() {
        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek().getValue() < 6;
        }

        @Override
        public LocalDate plusWorkingDays(LocalDate from, int days) {
            LocalDate day = from;
            for (int left = days; left > 0; left -= isWorkingDay(day) ? 1 : 0) {
                day = day.plusDays(1);
            }
            return day;
        }

        @Override
        public int workingDaysBetween(LocalDate from, LocalDate to) {
            return (int) from.plusDays(1)
                    .datesUntil(to.plusDays(1))
                    .filter(this::isWorkingDay)
                    .count();
        }

        @Override
        public LocalDate rollForward(LocalDate day) {
            return isWorkingDay(day) ? day : rollForward(day.plusDays(1));
        }

        @Override
        public boolean knows(int year) {
            return true;
        }
    };

    private final Clock clock = Clock.start("X", "答复", 5, DayKind.WORKING, "第三十三条", MONDAY, "收到");

    @Test
    void what_ended_on_the_last_day_was_in_time_and_a_day_later_it_was_not() {
        LocalDate last = LocalDate.of(2026, 3, 9);
        assertThat(LedgerWords.late(clock.stop(last, "送达"), last, last.plusDays(30), WEEK))
                .isEqualTo("否");
        assertThat(LedgerWords.late(clock.stop(last.plusDays(1), "送达"), last.plusDays(1), last.plusDays(30), WEEK))
                .isEqualTo("是");
        assertThat(LedgerWords.late(clock, null, last, WEEK)).as("still open").isEqualTo("否");
        assertThat(LedgerWords.late(clock, null, last.plusDays(1), WEEK)).isEqualTo("是");
        assertThat(LedgerWords.late(clock.pause(MONDAY, "征求意见"), null, last.plusDays(9), WEEK))
                .as("stands still")
                .isEqualTo("否");
    }

    @Test
    void the_course_names_what_lay_between_beginning_and_end() {
        assertThat(LedgerWords.course(List.of(
                        new Did(RequestAct.TAKE_IN, MONDAY),
                        new Did(RequestAct.TELL_CORRECTION, MONDAY.plusDays(1)),
                        new Did(RequestAct.EXTEND, MONDAY.plusDays(9)),
                        new Did(RequestAct.SERVE, MONDAY.plusDays(20)))))
                .isEqualTo("2026-03-03 告知补正；2026-03-11 延长答复期限");
    }

    @Test
    void officers_are_named_once_and_others_not_at_all() {
        assertThat(LedgerWords.officers(List.of("韩冰", "", "马超", "韩冰"))).isEqualTo("韩冰、马超");
    }
}

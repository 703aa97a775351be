package org.tongyuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tongyuan.calendar.year.BuiltInYears;

class ClockTest {

    private final WorkCalendar calendar = BuiltInYears.calendar();

    private static Clock working(int days, String on) {
        return Clock.start("X", "期限", days, DayKind.WORKING, "", LocalDate.parse(on), "收到申请");
    }

    private LocalDate due(Clock clock) {
        assertThat(clock.deadline(calendar)).isInstanceOf(Deadline.Due.class);
        return ((Deadline.Due) clock.deadline(calendar)).date();
    }

    private String told(Clock clock) {
        return clock.deadline(calendar).reasons().stream().map(Reason::text).collect(Collectors.joining("\n"));
    }

    @Test
    void says_every_holiday_and_make_up_day_on_the_way() {
        var reasons = working(20, "2026-02-10").deadline(calendar).reasons();
        assertThat(reasons.getFirst().text()).isEqualTo("2026年2月10日（周二）收到申请，当日不计入，从次日起计算（民法典第二百零一条）。");
        assertThat(reasons)
                .contains(
                        new Reason(LocalDate.of(2026, 2, 15), LocalDate.of(2026, 2, 23), "2026年2月15日至2月23日春节放假，不计入。"),
                        new Reason(
                                LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 14), "2026年2月14日（周六）因春节调休上班，是工作日，计入。"),
                        new Reason(
                                LocalDate.of(2026, 2, 28),
                                LocalDate.of(2026, 2, 28),
                                "2026年2月28日（周六）因春节调休上班，是工作日，计入。"));
        assertThat(reasons.getLast().text()).isEqualTo("第 20 个工作日届满之日是2026年3月16日（周一）。");
    }

    @Test
    void a_natural_limit_that_ends_in_a_holiday_says_both_days() {
        var clock = Clock.start("X", "期限", 20, DayKind.NATURAL, "", LocalDate.of(2026, 1, 29), "预算批准");
        assertThat(due(clock)).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(told(clock)).contains("2026年2月18日（周三）是春节假期，期限顺延到休假结束的次日2026年2月24日（周二）（民法典第二百零三条）");
    }

    @Test
    void a_natural_limit_that_ends_on_a_make_up_saturday_ends_there() {
        assertThat(due(Clock.start("X", "期限", 4, DayKind.NATURAL, "", LocalDate.of(2026, 2, 10), "收到")))
                .isEqualTo(LocalDate.of(2026, 2, 14));
    }

    @Test
    void a_pause_says_its_days_and_holidays_inside_it_are_not_told_twice() {
        var clock = working(20, "2026-03-30")
                .pause(LocalDate.of(2026, 4, 1), "委托鉴定")
                .resume(LocalDate.of(2026, 4, 10), "收到鉴定意见");
        assertThat(told(clock)).contains("2026年4月2日至4月10日暂停计时，共 6 个工作日不计入：委托鉴定").doesNotContain("清明节放假");
    }

    @Test
    void overlapping_pauses_run_until_the_last_is_lifted() {
        var clock = working(20, "2026-03-02")
                .pause(LocalDate.of(2026, 3, 5), "检验")
                .pause(LocalDate.of(2026, 3, 9), "听证")
                .resume(LocalDate.of(2026, 3, 13), "检验结束");
        assertThat(clock.deadline(calendar)).isInstanceOf(Deadline.Paused.class);
        assertThat(due(clock.resume(LocalDate.of(2026, 3, 20), "听证结束")))
                .isEqualTo(due(working(20, "2026-03-02")
                        .pause(LocalDate.of(2026, 3, 5), "检验")
                        .resume(LocalDate.of(2026, 3, 20), "听证结束")));
    }

    @Test
    void a_restart_counts_from_zero_and_keeps_an_extension() {
        var clock = working(20, "2026-03-02")
                .extend(20, LocalDate.of(2026, 3, 10), "公开机构负责人同意")
                .pause(LocalDate.of(2026, 3, 12), "征求意见")
                .restart(LocalDate.of(2026, 3, 20), "收到补正");
        assertThat(due(clock)).isEqualTo(calendar.plusWorkingDays(LocalDate.of(2026, 3, 20), 40));
        assertThat(told(clock)).contains("从次日起重新计算").doesNotContain("暂停计时");
    }

    @Test
    void a_stop_ends_it_and_a_restart_begins_again() {
        var stopped = working(20, "2026-03-02").stop(LocalDate.of(2026, 3, 9), "作出决定");
        assertThat(stopped.deadline(calendar))
                .isInstanceOfSatisfying(
                        Deadline.Stopped.class, s -> assertThat(s.on()).isEqualTo(LocalDate.of(2026, 3, 9)));
        assertThat(due(stopped.restart(LocalDate.of(2026, 4, 1), "决定被撤销，责令重作")))
                .isEqualTo(calendar.plusWorkingDays(LocalDate.of(2026, 4, 1), 20));
    }

    @Test
    void on_the_spot_is_due_the_same_day_even_at_a_weekend() {
        assertThat(due(working(0, "2026-03-07"))).isEqualTo(LocalDate.of(2026, 3, 7));
        assertThat(told(working(0, "2026-03-07"))).contains("当场");
    }

    @Test
    void months_end_on_the_same_number_or_the_last_day_and_roll_over() {
        var half = Clock.start("SUE_DIRECT", "起诉", 6, DayKind.MONTHS, "", LocalDate.of(2025, 8, 31), "知道之日");
        assertThat(due(half)).isEqualTo(LocalDate.of(2026, 2, 28));
        var march = Clock.start("X", "期限", 1, DayKind.MONTHS, "", LocalDate.of(2026, 2, 7), "知道之日");
        assertThat(due(march)).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void accepted_on_2026_12_20_it_awaits_2027_with_days_counted_and_the_earliest_date() {
        var clock = working(20, "2026-12-20");
        assertThat(clock.deadline(calendar)).isInstanceOfSatisfying(Deadline.AwaitingCalendar.class, a -> {
            assertThat(a.year()).isEqualTo(2027);
            assertThat(a.daysCounted()).isEqualTo(9);
            assertThat(a.earliest()).isEqualTo(LocalDate.of(2027, 1, 12));
            assertThat(a.reasons().getLast().text()).contains("2027年的放假安排尚未公布", "已计 9 个工作日", "2027年1月12日");
        });
        assertThat(clock.pause(LocalDate.of(2027, 1, 4), "听证").deadline(calendar))
                .isInstanceOf(Deadline.AwaitingCalendar.class);
        assertThat(clock.pause(LocalDate.of(2026, 12, 25), "听证").deadline(calendar))
                .isInstanceOfSatisfying(
                        Deadline.Paused.class, p -> assertThat(p.remaining()).isEqualTo(15));
    }

    @Test
    void a_natural_limit_waits_only_when_its_last_day_lies_in_an_unknown_year() {
        var within = Clock.start("X", "期限", 11, DayKind.NATURAL, "", LocalDate.of(2026, 12, 20), "收到");
        assertThat(due(within)).isEqualTo(LocalDate.of(2026, 12, 31));
        var beyond = Clock.start("X", "期限", 30, DayKind.NATURAL, "", LocalDate.of(2026, 12, 20), "收到");
        assertThat(beyond.deadline(calendar)).isInstanceOfSatisfying(Deadline.AwaitingCalendar.class, a -> {
            assertThat(a.daysCounted()).isEqualTo(11);
            assertThat(a.earliest()).isEqualTo(LocalDate.of(2027, 1, 19));
        });
    }

    @Test
    void events_count_by_their_day_not_by_when_they_were_added() {
        var late = working(20, "2026-03-02")
                .resume(LocalDate.of(2026, 3, 27), "收到意见")
                .pause(LocalDate.of(2026, 3, 9), "征求第三方意见");
        assertThat(due(late)).isEqualTo(LocalDate.of(2026, 4, 20));
    }

    @Test
    void survives_storage_as_json() {
        var clock = working(20, "2026-03-02")
                .pause(LocalDate.of(2026, 3, 9), "征求“第三方”意见")
                .extend(10, LocalDate.of(2026, 3, 10), "批准");
        assertThat(ClockJson.fromJson(ClockJson.toJson(clock))).isEqualTo(clock);
        assertThat(ClockJson.toJson(clock)).contains("\"2026-03-09\"").doesNotContain("deadline");
    }

    @Test
    void an_extension_must_be_positive_and_a_clock_must_have_started() {
        assertThatThrownBy(() -> working(20, "2026-03-02").extend(0, LocalDate.of(2026, 3, 9), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Clock("X", "期限", 5, DayKind.WORKING, "", List.of()).deadline(calendar))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void says_how_long_is_left() {
        var friday = LocalDate.of(2026, 3, 20);
        assertThat(Remaining.of(LocalDate.of(2026, 3, 17), friday, calendar).text())
                .isEqualTo("还剩 3 个工作日");
        assertThat(Remaining.of(friday, friday, calendar).text()).isEqualTo("今天到期");
        assertThat(Remaining.of(LocalDate.of(2026, 3, 24), friday, calendar).text())
                .isEqualTo("已超期 2 个工作日");
        assertThat(Remaining.of(LocalDate.of(2026, 3, 21), friday, calendar).state())
                .isEqualTo(Remaining.State.OVERDUE);
        assertThat(Remaining.of(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 9), calendar)
                        .text())
                .isEqualTo("还剩 10 天");
    }
}

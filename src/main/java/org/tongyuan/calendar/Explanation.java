package org.tongyuan.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says in plain Chinese why a clock reads what it reads: one line for everything that moved the date. */
final class Explanation {

    private final Clock clock;
    private final ClockRun run;
    private final WorkCalendar calendar;

    Explanation(Clock clock, ClockRun run, WorkCalendar calendar) {
        this.clock = clock;
        this.run = run;
        this.calendar = calendar;
    }

    List<Reason> ofDue(LocalDate raw, LocalDate due) {
        var reasons = upTo(raw);
        var length = clock.kind().words(run.total());
        if (run.total() == 0) {
            reasons.add(on(due, "应当当场（当日）办结。"));
            return List.copyOf(reasons);
        }
        reasons.add(on(raw, "第 " + length + "届满之日是" + Words.dayAndWeekday(raw) + "。"));
        if (!raw.equals(due)) {
            reasons.add(new Reason(
                    raw,
                    due,
                    Words.dayAndWeekday(raw) + "是" + restName(raw) + "，期限顺延到休假结束的次日" + Words.dayAndWeekday(due)
                            + "（民法典第二百零三条）。"));
        }
        return List.copyOf(reasons);
    }

    List<Reason> ofPause(int left) {
        var reasons = upTo(run.turn());
        var unit = clock.kind() == DayKind.MONTHS ? DayKind.NATURAL : clock.kind();
        reasons.add(on(run.turn(), "现在暂停计时，恢复后还剩 " + unit.words(left) + "。"));
        return List.copyOf(reasons);
    }

    List<Reason> ofAwaiting(int year, int counted, LocalDate earliest, boolean paused) {
        var lastKnown = Year.of(year).atDay(1).minusDays(1);
        var reasons = upTo(lastKnown);
        var unit = clock.kind() == DayKind.MONTHS ? DayKind.NATURAL : clock.kind();
        reasons.add(on(
                lastKnown,
                year + "年的放假安排尚未公布或尚未导入，不能推算。到" + Words.day(lastKnown) + "已计 " + unit.words(counted)
                        + (paused ? "，现在暂停计时" : "") + "；到期日最早为" + Words.day(earliest) + "，导入" + year + "年安排后自动确定。"));
        return List.copyOf(reasons);
    }

    List<Reason> ofStop(ClockEvent stop) {
        var reasons = upTo(stop.on());
        reasons.add(on(stop.on(), Words.day(stop.on()) + "停止计时：" + stop.reason() + "。"));
        return List.copyOf(reasons);
    }

    /** Everything that happened until {@code end}, in the order of the days. */
    private List<Reason> upTo(LocalDate end) {
        var reasons = new ArrayList<Reason>();
        for (var extension : run.extensions()) {
            reasons.add(on(
                    extension.on(),
                    Words.day(extension.on()) + "延长 " + clock.kind().words(extension.days()) + "：" + extension.reason()
                            + "。"));
        }
        for (var pause : run.pauses()) {
            if (pause.after().isBefore(end) || pause.to() == null) {
                reasons.add(ofPause(pause));
            }
        }
        if (clock.kind() == DayKind.WORKING) {
            for (var stretch : run.stretches()) {
                var to = stretch.to() == null || stretch.to().isAfter(end) ? end : stretch.to();
                SpecialDays.between(stretch.after().plusDays(1), to, calendar).forEach(reasons::add);
            }
        }
        reasons.sort(Comparator.comparing(Reason::from));
        reasons.addAll(0, ofOrigins());
        if (clock.kind() == DayKind.WORKING && ChronoUnit.DAYS.between(run.origin(), end) > 1) {
            reasons.add(new Reason(run.origin().plusDays(1), end, "未列明的周六、周日是休息日，不计入；其余工作日计入。"));
        }
        return reasons;
    }

    private List<Reason> ofOrigins() {
        var reasons = new ArrayList<Reason>();
        for (var origin : run.origins()) {
            boolean again = origin.kind() == ClockEvent.Kind.RESTART;
            reasons.add(on(
                    origin.on(),
                    Words.dayAndWeekday(origin.on())
                            + origin.reason()
                            + (again ? "，此前的天数不再计入，从次日起重新计算。" : "，当日不计入，从次日起计算（民法典第二百零一条）。")));
        }
        return reasons;
    }

    private Reason ofPause(ClockRun.Pause pause) {
        var from = pause.after().plusDays(1);
        var to = pause.to();
        if (to == null) {
            return new Reason(from, from, "自" + Words.day(from) + "起暂停计时：" + pause.reason() + "。");
        }
        if (!to.isAfter(pause.after())) {
            return on(to, Words.day(to) + "当日暂停又恢复，不影响计时：" + pause.reason() + "。");
        }
        return new Reason(
                from, to, Words.span(from, to) + "暂停计时，" + excluded(pause.after(), to) + "不计入：" + pause.reason() + "。");
    }

    private String excluded(LocalDate after, LocalDate to) {
        if (clock.kind() != DayKind.WORKING) {
            return "共 " + ChronoUnit.DAYS.between(after, to) + " 日";
        }
        try {
            return "共 " + calendar.workingDaysBetween(after, to) + " 个工作日";
        } catch (CalendarMissing unknown) {
            return "期间的工作日";
        }
    }

    private String restName(LocalDate day) {
        return calendar.specialDays(day, day).stream()
                .findFirst()
                .map(d -> d.name() + "假期")
                .orElse("休息日");
    }

    private static Reason on(LocalDate day, String text) {
        return new Reason(day, day, text);
    }
}

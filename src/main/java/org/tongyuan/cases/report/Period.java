package org.tongyuan.cases.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/** A period of whole legal days, both included. */
record Period(Kind kind, LocalDate from, LocalDate to) {

    /** How long. */
    enum Kind {
        DAY("日", "前一日"),
        MONTH("月", "上月"),
        QUARTER("季度", "上季度"),
        YEAR("年", "上年"),
        RANGE("起止日期", "前一段");

        private final String label;
        private final String before;

        Kind(String label, String before) {
            this.label = label;
            this.before = before;
        }

        public String label() {
            return label;
        }

        String before() {
            return before;
        }
    }

    /** The period of its kind in which a day lies. */
    static Period around(Kind kind, LocalDate day) {
        var month = day.withDayOfMonth(1);
        return switch (kind) {
            case DAY, RANGE -> new Period(kind, day, day);
            case MONTH -> new Period(kind, month, month.plusMonths(1).minusDays(1));
            case QUARTER -> {
                var first = month.minusMonths((month.getMonthValue() - 1) % 3);
                yield new Period(kind, first, first.plusMonths(3).minusDays(1));
            }
            case YEAR -> new Period(kind, day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
        };
    }

    static Period range(LocalDate from, LocalDate to) {
        return new Period(Kind.RANGE, from, to);
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    Period previous() {
        return kind == Kind.RANGE ? range(from.minusDays(days()), from.minusDays(1)) : around(kind, from.minusDays(1));
    }

    Period next() {
        return kind == Kind.RANGE ? range(to.plusDays(1), to.plusDays(days())) : around(kind, to.plusDays(1));
    }

    Period yearBefore() {
        return kind == Kind.RANGE ? range(from.minusYears(1), to.minusYears(1)) : around(kind, from.minusYears(1));
    }

    boolean runningOn(LocalDate today) {
        return !from.isAfter(today) && to.isAfter(today);
    }

    /** The days that have come; in a period wholly to come nothing has happened yet. */
    Span until(LocalDate today) {
        return new Span(from, runningOn(today) ? today : to, to.isAfter(today) ? today : to);
    }

    /** As many days of this period as have come of the running one, so that like is compared with like. */
    Span alike(Period running, LocalDate today) {
        if (!running.runningOn(today)) {
            return until(today);
        }
        var last = from.plusDays(ChronoUnit.DAYS.between(running.from, today));
        return upTo(last.isAfter(to) ? to : last);
    }

    private Span upTo(LocalDate last) {
        return new Span(from, last, last);
    }

    public String label() {
        return switch (kind) {
            case DAY -> day(from);
            case MONTH -> from.getYear() + "年" + from.getMonthValue() + "月";
            case QUARTER -> from.getYear() + "年第" + from.get(IsoFields.QUARTER_OF_YEAR) + "季度";
            case YEAR -> from.getYear() + "年";
            case RANGE -> day(from) + "至" + day(to);
        };
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** The days that are counted, both included; what lies open is counted at the end of {@code asOf}. */
    record Span(LocalDate from, LocalDate to, LocalDate asOf) {}
}

package org.tongyuan.calendar;

/** Which days a limit counts. */
public enum DayKind {
    /** 工作日: days that are not rest days under the State Council's arrangement of the year; make-up days count. */
    WORKING("个工作日"),
    /** 自然日: every day. */
    NATURAL("日（自然日）"),
    /** 月: calendar months, ending on the day of the trigger's number (民法典, art. 202); a year is twelve. */
    MONTHS("个月");

    private final String unit;

    DayKind(String unit) {
        this.unit = unit;
    }

    /** The Chinese unit to be set after a number. */
    public String unit() {
        return unit;
    }

    /** A length in words, e.g. 20 个工作日. */
    public String words(int length) {
        return length + " " + unit;
    }
}

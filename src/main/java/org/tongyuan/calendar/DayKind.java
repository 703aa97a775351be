package org.tongyuan.calendar;

/** Which days a limit counts. */
public enum DayKind {
    /** 工作日: days that are not rest days under the State Council's arrangement of the year; make-up days count. */
    WORKING,
    /** 自然日: every day. */
    NATURAL
}

package org.tongyuan.disclosure.annualreport;

import java.time.LocalDate;

/** The calendar year that is reported on. */
record ReportYear(int year) {

    LocalDate from() {
        return LocalDate.of(year, 1, 1);
    }

    /** The first day that does not belong to it. */
    LocalDate before() {
        return from().plusYears(1);
    }

    ReportYear previous() {
        return new ReportYear(year - 1);
    }

    /** Whether it is over, so that its figures change no more by themselves. */
    boolean isOver(LocalDate today) {
        return !today.isBefore(before());
    }
}

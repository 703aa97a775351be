package org.tongyuan.calendar;

/** The count reaches into a year whose holiday arrangement is not known; never guessed from Monday to Friday. */
public class CalendarMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    public CalendarMissing(int year) {
        super("No calendar for " + year);
        this.year = year;
    }

    public int year() {
        return year;
    }
}

package org.tongyuan.calendar;

/** Gives the calendar in force, with a region's own rest days (放假办法, art. 4) where it has any. */
public interface Calendars {

    WorkCalendar forRegion(String regionCode);

    /** The national calendar without any region's override. */
    WorkCalendar national();
}

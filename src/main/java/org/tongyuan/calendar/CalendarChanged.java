package org.tongyuan.calendar;

/** A year was imported, changed or withdrawn: owners of open clocks compute them again. {@code version} is the one in force, 0 when none is. */
public record CalendarChanged(int year, int version) {}

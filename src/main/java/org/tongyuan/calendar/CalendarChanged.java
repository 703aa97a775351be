package org.tongyuan.calendar;

/** A year was imported or changed: owners of open clocks compute them again. */
public record CalendarChanged(int year, int version) {}

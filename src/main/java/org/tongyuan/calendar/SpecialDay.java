package org.tongyuan.calendar;

import java.time.LocalDate;

/** A day on which the arrangement departs from the week or names a rest day: {@code off} rest, else a make-up working day. */
public record SpecialDay(LocalDate date, boolean off, String name) {}

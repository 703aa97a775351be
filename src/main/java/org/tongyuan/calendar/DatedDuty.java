package org.tongyuan.calendar;

import java.time.LocalDate;

/**
 * A day by which the law wants something done every year, as the public calendar names it; a day of rest puts it off only where
 * {@code what} says so.
 */
public record DatedDuty(LocalDate on, String what, String basis) {}

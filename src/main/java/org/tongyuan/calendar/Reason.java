package org.tongyuan.calendar;

import java.time.LocalDate;

/** One line of the answer to "why this date": a day or span (to = from for one day) and the plain Chinese text. */
public record Reason(LocalDate from, LocalDate to, String text) {}

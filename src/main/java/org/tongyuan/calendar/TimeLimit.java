package org.tongyuan.calendar;

/**
 * A limit as data: id such as {@code LIC_DECIDE}, Chinese name, length in days of {@code kind}, what starts it, the article it comes from,
 * and whether the text was read in the source ({@code true}) or is configuration from memory.
 */
public record TimeLimit(
        String id, String name, int length, DayKind kind, String trigger, String legalBasis, boolean verified) {}

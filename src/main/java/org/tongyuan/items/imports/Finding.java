package org.tongyuan.items.imports;

/** One thing wrong with one row: {@code subject} is what it is about, so that causes can be counted beside rows. */
record Finding(FindingKind kind, String field, String subject, String detail) {}

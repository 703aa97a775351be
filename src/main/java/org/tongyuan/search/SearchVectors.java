package org.tongyuan.search;

/** The words of a text in PostgreSQL's {@code tsvector}: those of its title, and those of title and body together. */
public record SearchVectors(String title, String whole) {}

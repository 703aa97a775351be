package org.tongyuan.search;

/** One hit, with a short excerpt in plain text. */
public record SearchHit(String kind, String id, String title, String excerpt, String url) {}

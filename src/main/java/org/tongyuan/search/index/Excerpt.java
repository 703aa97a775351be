package org.tongyuan.search.index;

import java.util.Collection;

/** The piece of a body around the first thing that was looked for. */
final class Excerpt {

    private static final int BEFORE = 30;
    private static final int LENGTH = 120;

    private Excerpt() {}

    static String of(String body, Collection<String> wanted) {
        String text = body.replaceAll("\\s+", " ").strip();
        int at = wanted.stream()
                .mapToInt(text::indexOf)
                .filter(i -> i >= 0)
                .findFirst()
                .orElse(0);
        int from = at <= BEFORE ? 0 : whole(text, at - BEFORE);
        int to = from + LENGTH >= text.length() ? text.length() : whole(text, from + LENGTH);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }

    /** Never cuts a rare character (two chars) in half. */
    private static int whole(String text, int index) {
        return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }
}

package org.tongyuan.disclosure.request;

import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.RuleBroken;

/** What officers and applicants write: never empty where it is needed, and of a length that fits a letter. */
final class Texts {

    /** In characters. */
    static final int LONGEST = 2_000;

    private Texts() {}

    static void mustSay(@Nullable String text, String message) {
        if (text == null || text.isBlank()) {
            throw new RuleBroken(message);
        }
        if (text.length() > LONGEST) {
            throw new RuleBroken("disclosure.text.long", LONGEST);
        }
    }

    /** What it is about, in a line. */
    static String firstLine(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.length() <= 40 ? first : first.substring(0, 40) + "…";
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

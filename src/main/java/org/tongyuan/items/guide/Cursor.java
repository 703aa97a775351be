package org.tongyuan.items.guide;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: after a name and id, or at a page of hits. An unreadable cursor is the beginning. */
record Cursor(@Nullable String name, @Nullable UUID id, int page) {

    private static final Cursor START = new Cursor(null, null, 0);
    private static final int UUID_LENGTH = 36;
    private static final int LAST_PAGE = 100;

    static String after(ItemSearch.Found last) {
        String text = last.id() + last.name();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor read(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return START;
        }
        if (cursor.matches("p\\d{1,3}")) {
            return new Cursor(null, null, Math.min(LAST_PAGE, Integer.parseInt(cursor.substring(1))));
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return text.length() < UUID_LENGTH
                    ? START
                    : new Cursor(text.substring(UUID_LENGTH), UUID.fromString(text.substring(0, UUID_LENGTH)), 0);
        } catch (IllegalArgumentException e) {
            return START;
        }
    }
}

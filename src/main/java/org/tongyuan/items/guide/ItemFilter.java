package org.tongyuan.items.guide;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.ItemVersion.Kind;
import org.tongyuan.items.MatterType;

/** What a list of items is narrowed to, as it stands in the address; an unknown value narrows nothing. */
record ItemFilter(
        String query,
        @Nullable UUID agencyId,
        @Nullable String topic,
        @Nullable String audience,
        @Nullable MatterType type,
        @Nullable Kind kind) {

    private static final int LONGEST_QUERY = 100;

    static ItemFilter of(
            @Nullable String query,
            @Nullable UUID agencyId,
            @Nullable String topic,
            @Nullable String audience,
            @Nullable String type,
            @Nullable String kind) {
        String words = query == null ? "" : query.strip();
        return new ItemFilter(
                words.substring(0, Math.min(words.length(), LONGEST_QUERY)),
                agencyId,
                emptyToNull(topic),
                emptyToNull(audience),
                oneOf(MatterType.values(), type),
                oneOf(Kind.values(), kind));
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static <E extends Enum<E>> @Nullable E oneOf(E[] values, @Nullable String name) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }

    public boolean isEmpty() {
        return query.isEmpty() && agencyId == null && topic == null && audience == null && type == null && kind == null;
    }
}

package org.tongyuan.disclosure.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an entry or a duty says itself; null and empty for what it leaves to the level above it. See {@link Terms} for the parts. */
public record Said(
        String first,
        String second,
        String content,
        String basis,
        Terms.@Nullable Limit limit,
        List<String> audience,
        @Nullable Way way,
        Terms.@Nullable Rhythm rhythm,
        Terms.Carriers carriers) {

    public static final Said NOTHING = new Said("", "", "", "", null, List.of(), null, null, Terms.Carriers.NONE);

    public Said {
        audience = List.copyOf(audience);
    }
}

package org.tongyuan.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a module puts into the index: public entries have no agency scope; {@code rank} breaks ties, higher first. */
public record SearchEntry(
        String kind,
        String id,
        String title,
        String body,
        String url,
        @Nullable UUID agencyId,
        boolean open,
        int rank) {}

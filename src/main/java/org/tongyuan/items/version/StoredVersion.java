package org.tongyuan.items.version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.ItemVersion.State;

/** One version as it stands in the database, with its history; {@code version} is the lock. */
public record StoredVersion(
        UUID id,
        UUID itemId,
        String code,
        int number,
        State state,
        ItemContent content,
        String contentHash,
        List<Missing> missing,
        @Nullable LocalDate effectiveOn,
        Instant created,
        String createdBy,
        @Nullable Instant reviewed,
        @Nullable String reviewedBy,
        @Nullable Instant published,
        @Nullable String publishedBy,
        @Nullable Instant ended,
        @Nullable String endedWhy,
        int version) {}

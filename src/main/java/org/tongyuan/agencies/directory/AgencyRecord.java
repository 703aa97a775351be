package org.tongyuan.agencies.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongyuan.agencies.Agency;

/** An agency with what only its administrators see: whether and why it ended, and the version for concurrent edits. */
record AgencyRecord(
        Agency agency, @Nullable Instant endedAt, @Nullable String endedWhy, int version) {

    public boolean inForce() {
        return endedAt == null;
    }
}

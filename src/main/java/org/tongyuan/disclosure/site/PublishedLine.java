package org.tongyuan.disclosure.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.agencies.RegionLevel;
import org.tongyuan.disclosure.publication.Publications;

/** A line of the public catalogue. */
record PublishedLine(
        UUID recordId,
        String indexNo,
        int number,
        UUID agencyId,
        String agencyName,
        String regionCode,
        RegionLevel regionLevel,
        String category,
        String topic,
        String genre,
        String audience,
        String name,
        String summary,
        String documentNumber,
        String interprets,
        LocalDate madeOn,
        LocalDate publishedOn,
        Instant changedAt,
        Standing standing,
        @Nullable LocalDate endedOn,
        @Nullable String endedReason) {

    /** What it is to the public now. */
    enum Standing {
        IN_FORCE("有效"),
        ABOLISHED("已失效"),
        WITHDRAWN("已撤回");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public String getPath() {
        return Publications.path(indexNo);
    }

    public boolean isWithdrawn() {
        return standing == Standing.WITHDRAWN;
    }

    public boolean isAbolished() {
        return standing == Standing.ABOLISHED;
    }
}

package org.tongyuan.disclosure.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One site of an agency, with what was last seen of its home page. Days are legal days; what was seen has real time. */
record WebSite(UUID id, About about, @Nullable Closing closing, Seen seen, int version) {

    /**
     * What the inventory says of it.
     *
     * @param identifier 网站标识码, ten letters and digits; null when it has none yet
     * @param own this installation itself
     */
    record About(
            String name,
            @Nullable String identifier,
            String address,
            UUID sponsorId,
            boolean own,
            LocalDate openedOn) {}

    /** When it was closed for good, and why or in favour of what. */
    record Closing(LocalDate on, String reason) {}

    /** {@code changedAt}: when the text of the home page last became another, or was first seen. */
    record Seen(
            @Nullable String hash,
            @Nullable Instant changedAt,
            @Nullable Instant lastProbeAt,
            @Nullable Boolean lastOk) {
        static final Seen NOTHING = new Seen(null, null, null, null);
    }

    public boolean isOpen() {
        return closing == null;
    }

    WebSite with(About now) {
        return new WebSite(id, now, closing, seen, version);
    }

    WebSite closed(Closing how) {
        return new WebSite(id, about, how, seen, version);
    }
}

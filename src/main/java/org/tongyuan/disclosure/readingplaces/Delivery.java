package org.tongyuan.disclosure.readingplaces;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch for a place: what it did not have when the batch was drawn up.
 *
 * @param fresh how many records are new there, {@code changed} have another version, {@code ended} are in force or public no more
 * @param receiver who signed for it
 */
record Delivery(
        UUID id,
        UUID placeId,
        int sequence,
        LocalDate drawnUpOn,
        String drawnUpBy,
        int fresh,
        int changed,
        int ended,
        @Nullable LocalDate cancelledOn,
        @Nullable LocalDate confirmedOn,
        @Nullable String receiver,
        @Nullable String way) {

    public boolean isOpen() {
        return cancelledOn == null && confirmedOn == null;
    }

    public int records() {
        return fresh + changed + ended;
    }
}

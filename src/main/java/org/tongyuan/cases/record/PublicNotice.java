package org.tongyuan.cases.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 公示: a proposed grant shown to the neighbours or the public before it is decided. It never stops a clock.
 *
 * @param endsOn its last day (natural days)
 * @param objections whether anybody objected
 */
public record PublicNotice(
        LocalDate postedOn,
        LocalDate endsOn,
        String place,
        @Nullable LocalDate endedOn,
        @Nullable Boolean objections,
        @Nullable String outcome) {

    PublicNotice ended(LocalDate on, boolean any, String how) {
        return new PublicNotice(postedOn, endsOn, place, on, any, how);
    }
}

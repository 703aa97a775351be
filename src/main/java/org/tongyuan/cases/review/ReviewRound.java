package org.tongyuan.cases.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.RuleBroken;

/** A round of 案卷评查: from which finished cases it drew, and how, so that anybody can draw again. */
record ReviewRound(
        UUID id,
        String number,
        Scope scope,
        Lot lot,
        Instant openedAt,
        String openedBy,
        @Nullable Closed closed) {

    /** Cases finished from one day to another, of one agency or, with null, of the whole hall; {@code size} how many are asked for. */
    record Scope(@Nullable UUID agency, LocalDate from, LocalDate until, int size) {}

    /** What the draw rests on; {@code digest} is the SHA-256 of the population as it is given out. */
    record Lot(String seed, String algorithm, int count, String digest) {}

    /** That every sheet is signed, and who said so. */
    record Closed(Instant at, String by) {}

    ReviewRound closed(Closed as, int unsigned) {
        if (closed != null) {
            throw new RuleBroken("case.review.closed");
        }
        if (unsigned > 0) {
            throw new RuleBroken("case.review.open-sheets", unsigned);
        }
        return new ReviewRound(id, number, scope, lot, openedAt, openedBy, as);
    }
}

package org.tongyuan.accounts.secondfactor;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's second factor in use, or being set up ({@code confirmedAt} null). {@code toString} keeps the secret. */
record SecondFactor(
        UUID id, UUID accountId, String secret, @Nullable Instant confirmedAt, int codesLeft) {

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    @Override
    public String toString() {
        return "SecondFactor[" + id + "]";
    }
}

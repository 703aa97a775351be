package org.tongyuan.accounts.client;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application of an agency; {@code agencyId} null means the whole hall. */
public record Client(
        UUID id,
        String clientId,
        String name,
        String secretHash,
        List<String> scopes,
        @Nullable UUID agencyId,
        @Nullable Instant disabledAt,
        @Nullable String disabledWhy) {

    public boolean isDisabled() {
        return disabledAt != null;
    }
}

package org.tongyuan.agencies;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency (行政机关 or authorised organisation). {@code code} is its unified social credit code; null or unverified when a source
 * named none or a wrong one: such a code is marked, never mended silently.
 *
 * @param reconsiderationOrgan organ to which a reconsideration goes when it is not the region's government (复议法, art. 27); null for
 *     the general rule
 */
public record Agency(
        UUID id,
        String name,
        @Nullable String code,
        boolean codeVerified,
        String regionCode,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String reconsiderationOrgan,
        @Nullable String court) {}

package org.tongyuan.agencies;

import org.jspecify.annotations.Nullable;

/** A region with its division code: 6 digits down to the county, 9 for a township. */
public record Region(
        String code,
        String name,
        RegionLevel level,
        @Nullable String parentCode) {}

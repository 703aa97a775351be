package org.tongyuan.cases.rules;

import org.jspecify.annotations.Nullable;

/** What an officer found about one material: its key, the state, and for a defect the standard's key, own words, or both. */
public record Finding(
        String material,
        MaterialState state,
        @Nullable String defectKey,
        @Nullable String text) {

    public static Finding of(String material, MaterialState state) {
        return new Finding(material, state, null, null);
    }
}

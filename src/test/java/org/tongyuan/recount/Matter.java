package org.tongyuan.recount;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a case is measured by, in plain words: its procedure, the limits of its item, its stages. */
public record Matter(
        String profile,
        @Nullable Limit statutory,
        @Nullable Limit promised,
        boolean joint,
        boolean inspection,
        List<Stage> stages) {

    /** {@code unit}: WORKING, NATURAL or MONTHS. */
    public record Limit(int length, String unit) {}

    /** {@code all}: every step is needed, not any one. */
    public record Stage(boolean all, List<Step> steps) {}

    /** {@code name} is what the history calls it. */
    public record Step(String key, String name, int days) {}

    boolean licence() {
        return profile.equals("LICENCE");
    }
}

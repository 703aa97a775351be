package org.tongyuan.cases.rules;

import org.jspecify.annotations.Nullable;
import org.tongyuan.items.ItemVersion.Material;

/**
 * One line of the checklist. {@code defect} and {@code remedy} are the words of the standard where the defect is a common one, else the
 * officer's own.
 */
public record MaterialCheck(
        String key,
        String name,
        boolean required,
        MaterialState state,
        @Nullable String defectKey,
        @Nullable String defect,
        @Nullable String remedy) {

    static MaterialCheck unchecked(Material material) {
        return new MaterialCheck(
                material.key(), material.name(), material.required(), MaterialState.UNCHECKED, null, null, null);
    }

    /** Whether the applicant still owes something: a required material that lacks, or any that is defective. */
    public boolean outstanding() {
        return state == MaterialState.DEFECTIVE || (required && state == MaterialState.LACKS);
    }

    /** Whether an officer found it to be there. */
    boolean there() {
        return state == MaterialState.HAS || state == MaterialState.MENDED;
    }

    MaterialCheck becomes(MaterialState next) {
        return next == MaterialState.DEFECTIVE || next == MaterialState.LACKS || next == MaterialState.DEFERRED
                ? new MaterialCheck(key, name, required, next, defectKey, defect, remedy)
                : new MaterialCheck(key, name, required, next, null, null, null);
    }

    MaterialCheck defective(@Nullable String defectKey, String defect, @Nullable String remedy) {
        return new MaterialCheck(key, name, required, MaterialState.DEFECTIVE, defectKey, defect, remedy);
    }
}

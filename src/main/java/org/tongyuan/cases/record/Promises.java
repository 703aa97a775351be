package org.tongyuan.cases.record;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the applicant undertook in writing: to hand in later what may follow (容缺), or in place of a proof or check (告知承诺). */
public record Promises(
        @Nullable Deferral deferral, @Nullable Undertaking undertaking) {

    static final Promises NONE = new Promises(null, null);

    Promises with(Deferral as) {
        return new Promises(as, undertaking);
    }

    Promises with(Undertaking as) {
        return new Promises(deferral, as);
    }

    /** Keys of materials that the applicant undertook to hand in later, before acceptance says so. */
    public Set<String> signedFor() {
        return deferral == null
                ? Set.of()
                : deferral.materials().stream().map(Deferral.Later::material).collect(Collectors.toSet());
    }
}

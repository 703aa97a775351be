package org.tongyuan.cases.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;

/** A check of the substance of what was handed in: on the spot, at home, or by inspection; always by two officers or more. */
@LegalBasis("行政许可法, art. 34(3)")
@LegalBasis("行政许可法, art. 55")
public record SiteCheck(
        int number,
        LocalDate assignedOn,
        List<String> officers,
        @Nullable LocalDate doneOn,
        @Nullable Boolean passed,
        @Nullable String findings) {

    /** Fewer may not check. */
    static final int FEWEST = 2;

    public SiteCheck {
        officers = List.copyOf(officers);
    }

    SiteCheck done(LocalDate on, boolean ok, String found) {
        return new SiteCheck(number, assignedOn, officers, on, ok, found);
    }
}

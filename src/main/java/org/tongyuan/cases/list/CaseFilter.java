package org.tongyuan.cases.list;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.CaseState;

/** What a list is narrowed to; null means not narrowed. {@code openOnly} leaves out what has ended. */
public record CaseFilter(
        @Nullable CaseState state,
        @Nullable UUID agency,
        @Nullable String item,
        @Nullable LocalDate dueBefore,
        @Nullable UUID applicant,
        boolean openOnly) {

    public static CaseFilter none() {
        return new CaseFilter(null, null, null, null, null, false);
    }
}

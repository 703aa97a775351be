package org.tongyuan.cases.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.rules.CorrectionItem;

/** The one correction notice of a case, and when the applicant answered it. */
public record Correction(
        LocalDate notifiedOn,
        List<CorrectionItem> items,
        int days,
        @Nullable LocalDate receivedOn) {

    public Correction {
        items = List.copyOf(items);
    }

    Correction received(LocalDate on) {
        return new Correction(notifiedOn, items, days, on);
    }
}

package org.tongyuan.cases.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which sheets of a round a figure stands for; null asks nothing. */
record CaseFilter(
        @Nullable UUID agency,
        @Nullable String grade,
        @Nullable String criterion,
        @Nullable Outcome outcome,
        boolean findings) {

    boolean takes(ReviewSheet sheet) {
        var signed = sheet.signed();
        return (agency == null || agency.equals(sheet.head().agencyId()))
                && (grade == null || (signed != null && signed.grade().equals(grade)))
                && (!findings || (signed != null && !sheet.findings().isEmpty()))
                && (criterion == null
                        || (signed != null && sheet.lines().stream().anyMatch(this::takes)));
    }

    private boolean takes(SheetLine line) {
        var mark = line.mark();
        return line.of().key().equals(criterion) && mark != null && (outcome == null || outcome == mark.outcome());
    }
}

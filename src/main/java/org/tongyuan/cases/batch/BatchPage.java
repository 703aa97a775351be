package org.tongyuan.cases.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is about to be done, case by case: {@code against} says why one cannot be taken along, null when it can. */
record BatchPage(BatchAct act, List<Row> rows) {

    /** A case as the officer sees it before the act. */
    record Row(
            String number,
            String item,
            String applicant,
            String state,
            @Nullable Integer version,
            @Nullable String detail,
            @Nullable String against) {}

    public List<Row> ready() {
        return rows.stream().filter(row -> row.against() == null).toList();
    }

    public List<Row> left() {
        return rows.stream().filter(row -> row.against() != null).toList();
    }
}

package org.tongyuan.cases.review;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.TableSeals;

/** Gives {@code verify} the present digest of every score sheet. */
@Component
class ReviewSheetSeals extends TableSeals {

    static final String KIND = "review-sheet";

    ReviewSheetSeals(JdbcClient jdbc) {
        super(jdbc, KIND, "cases.review_sheet", "cases.review_sheet_seal(id)");
    }
}

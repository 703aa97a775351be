package org.tongyuan.cases.review;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.TableSeals;

/** Gives {@code verify} the present digest of every round. */
@Component
class ReviewRoundSeals extends TableSeals {

    static final String KIND = "review-round";

    ReviewRoundSeals(JdbcClient jdbc) {
        super(jdbc, KIND, "cases.review_round", "cases.review_round_seal(id)");
    }
}

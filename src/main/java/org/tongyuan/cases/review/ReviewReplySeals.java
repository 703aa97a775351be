package org.tongyuan.cases.review;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.TableSeals;

/** Gives {@code verify} the present digest of every answer, response and report. */
@Component
class ReviewReplySeals extends TableSeals {

    static final String KIND = "review-reply";

    ReviewReplySeals(JdbcClient jdbc) {
        super(jdbc, KIND, "cases.review_reply", "cases.review_reply_seal(id)");
    }
}

package org.tongyuan.cases.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.referral.Referral.About;
import org.tongyuan.cases.referral.Referral.Side;

/**
 * What is to be handed on: the case or the question, whose it is now, and to whom it can go.
 *
 * @param number of the case, null for a question
 * @param title the item of the case, or the question
 * @param answer what the asker was told already, null for a case
 */
record Matter(
        About about,
        @Nullable String number,
        String title,
        @Nullable String answer,
        @Nullable Responsible now,
        List<Route> routes) {

    /** Somebody to whom it can go; {@code value} is what the form sends. */
    record Route(Side side) {

        public String value() {
            return side.agencyId() + (side.accountId() == null ? "" : "/" + side.accountId());
        }

        public String label() {
            return side.name() == null ? side.agency() + "（当班人员）" : side.name() + "（" + side.agency() + "）";
        }
    }

    /** The page of the case, or the list of questions. */
    public String home() {
        return number == null ? "/desk/advice" : "/desk/cases/" + number;
    }
}

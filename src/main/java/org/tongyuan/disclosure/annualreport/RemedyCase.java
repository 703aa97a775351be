package org.tongyuan.disclosure.annualreport;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/**
 * A reconsideration or a suit about the agency's disclosure.
 *
 * @param request the application it is about, null when it is about none
 * @param reference the case's number at the reconsideration organ or the court
 */
@LegalBasis("政府信息公开条例, art. 50(3)")
record RemedyCase(
        UUID id,
        UUID agencyId,
        @Nullable UUID request,
        Kind kind,
        String reference,
        LocalDate openedOn,
        @Nullable Result result,
        @Nullable LocalDate endedOn,
        String note) {

    /** Blocks of the fourth table. */
    enum Kind {
        RECONSIDERATION("行政复议"),
        DIRECT_SUIT("未经复议直接起诉"),
        SUIT_AFTER_RECONSIDERATION("复议后起诉");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How it ended. */
    enum Result {
        UPHELD("结果维持"),
        CORRECTED("结果纠正"),
        OTHER("其他结果");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The Chinese name of a column of the fourth table. */
    static String column(String result) {
        return switch (result) {
            case "PENDING" -> "尚未审结";
            case Cell.TOTAL -> "总计";
            default -> Result.valueOf(result).label();
        };
    }

    /** It begins on a day that has come. */
    void mustHaveBegun(LocalDate today) {
        if (openedOn.isAfter(today)) {
            throw new RuleBroken("remedy.opened-later", today);
        }
    }

    RemedyCase end(Result how, LocalDate day, LocalDate today) {
        if (result != null) {
            throw new RuleBroken("remedy.ended", reference);
        }
        if (day.isBefore(openedOn) || day.isAfter(today)) {
            throw new RuleBroken("remedy.ended-day", openedOn, today);
        }
        return new RemedyCase(id, agencyId, request, kind, reference, openedOn, how, day, note);
    }
}

package org.tongyuan.cases.review;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.Colleagues.Colleague;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.web.Dates;

/** Tells those who can answer for an agency what was found in its file, and the reviewer what they said. */
@Component
class TellOfReview {

    private final Notices notices;
    private final Colleagues colleagues;
    private final Dates dates;

    TellOfReview(Notices notices, Colleagues colleagues, Dates dates) {
        this.notices = notices;
        this.colleagues = colleagues;
        this.dates = dates;
    }

    void signed(ReviewSheet sheet) {
        var signed = sheet.signed();
        if (signed == null) {
            return;
        }
        notices.tellStaff(
                colleagues.holding(Permission.CASE_DECIDE).stream()
                        .filter(c -> c.agencyId().equals(sheet.head().agencyId()))
                        .map(Colleague::account)
                        .toList(),
                "案卷评查结果：" + sheet.head().caseNumber(),
                signed.grade() + "，" + sheet.findings().size() + " 项需要整改。"
                        + (signed.answerBy() == null
                                ? "有不同意见的可以申辩。"
                                : "有不同意见的请在" + dates.day(signed.answerBy()) + "（含当日）以前申辩。"),
                link(sheet));
    }

    void replied(ReviewSheet sheet, Reply reply) {
        var scored = sheet.scored();
        if (scored != null && !scored.byId().equals(reply.byId())) {
            notices.tellStaff(
                    List.of(scored.byId()),
                    "案卷评查：" + sheet.head().caseNumber(),
                    reply.by() + "提交了" + reply.kind().label() + "。",
                    link(sheet));
        }
    }

    private static String link(ReviewSheet sheet) {
        return "/desk/case-reviews/sheets/" + sheet.head().id();
    }
}

package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;

/** One line of the ledger 登记台账: a request from its registration to its service. The applicant is masked. */
@LegalBasis("政府信息公开条例, art. 45")
record LedgerLine(
        UUID id,
        String number,
        @Nullable LocalDate receivedOn,
        String kind,
        String applicant,
        String wanted,
        String channel,
        String course,
        String reply,
        @Nullable LocalDate repliedOn,
        String service,
        String late,
        String officers) {

    static final List<String> COLUMNS =
            List.of("登记编号", "收到日期", "申请人类别", "申请人", "申请内容", "渠道", "办理过程", "答复类型", "答复日期", "送达方式与日期", "是否超期", "经办人");

    List<String> cells() {
        return List.of(
                number,
                text(receivedOn),
                kind,
                applicant,
                wanted,
                channel,
                course,
                reply,
                text(repliedOn),
                service,
                late,
                officers);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}

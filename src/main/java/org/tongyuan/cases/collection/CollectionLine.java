package org.tongyuan.cases.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the register: a result that was handed out. */
record CollectionLine(
        UUID caseId,
        LocalDate signedOn,
        Instant at,
        String caseNumber,
        String itemName,
        String agency,
        String applicant,
        String results,
        String way,
        String collector,
        String right,
        String idNumberMasked,
        String officer,
        @Nullable String window,
        @Nullable String note) {

    static final List<String> HEADING = List.of(
            "序号", "签收日期", "办件编号", "办理事项", "办理机关", "申请人", "领取的结果", "方式", "领取人", "与申请人的关系", "证件号码", "经办人", "窗口", "备注",
            "签名");

    List<String> cells(int number) {
        return List.of(
                String.valueOf(number),
                signedOn.toString(),
                caseNumber,
                itemName,
                agency,
                applicant,
                results,
                way,
                collector,
                right,
                idNumberMasked,
                officer,
                window == null ? "" : window,
                note == null ? "" : note,
                "");
    }
}

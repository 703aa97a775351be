package org.tongyuan.cases.certificate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed of a penalty that took a permit away: its messages by field, and the plan when there are none. */
record ForfeitureForm(ForfeitCertificate.@Nullable Plan plan, Map<String, String> errors) {

    static ForfeitureForm read(Map<String, String> typed) {
        var errors = new LinkedHashMap<String, String>();
        String agency = SuspensionForm.text(typed, "penaltyAgency", "请填写作出处罚决定的机关", errors);
        String document = SuspensionForm.text(typed, "penaltyDocument", "请填写处罚决定书的文号", errors);
        String basis = SuspensionForm.text(typed, "penaltyBasis", "请写明法律和条款", errors);
        LocalDate decided = SuspensionForm.day(typed, "penaltyDecidedOn", "请填写处罚决定的日期", errors);
        LocalDate effective = SuspensionForm.day(typed, "effectiveOn", "请填写吊销生效的日期", errors);
        String inPublic = SuspensionForm.text(typed, "publicReason", "请写明向社会公开的原因", errors);
        String reason = SuspensionForm.text(typed, "penaltyReason", "请写明案卷中的原因", errors);
        return new ForfeitureForm(
                decided == null || effective == null || !errors.isEmpty()
                        ? null
                        : new ForfeitCertificate.Plan(effective, decided, agency, document, basis, inPublic, reason),
                errors);
    }
}

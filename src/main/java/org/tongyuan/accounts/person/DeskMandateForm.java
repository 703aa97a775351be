package org.tongyuan.accounts.person;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.IdentityNumber;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.platform.web.FormErrors;

/** Both parties as their papers say, recorded at the window. */
record DeskMandateForm(
        Mandate.@Nullable Kind kind,

        @NotEmpty(message = "请填写被代办人") @Size(max = 100, message = "不超过 100 个字")
        String principalName,

        @NotEmpty(message = "请填写被代办人的证件号码") String principalNumber,

        @NotEmpty(message = "请填写代办人") @Size(max = 100, message = "不超过 100 个字")
        String agentName,

        @NotEmpty(message = "请填写代办人的身份证号码") String agentNumber,
        @Size(max = 20, message = "关系不超过 20 个字") String relation,

        @Pattern(regexp = MandateForm.DAY, message = "请填写开始日期，例如 2026-03-16")
        String validFrom,

        @Pattern(regexp = "|" + MandateForm.DAY, message = "结束日期不对，请填写例如 2026-12-31，或留空")
        String validTo) {

    DeskMandateForm {
        principalName = given(principalName);
        principalNumber = IdentityNumber.normalize(given(principalNumber));
        agentName = given(agentName);
        agentNumber = IdentityNumber.normalize(given(agentNumber));
        relation = given(relation);
        validFrom = given(validFrom);
        validTo = given(validTo);
    }

    IdType principalType() {
        return kind == Mandate.Kind.LEGAL_REPRESENTATIVE ? IdType.USCC : IdType.ID_CARD;
    }

    PersonDetails principal() {
        return new PersonDetails(principalName, principalType(), principalNumber, "");
    }

    PersonDetails agent() {
        return new PersonDetails(agentName, IdType.ID_CARD, agentNumber, "");
    }

    MandateForm.Terms terms() {
        return new MandateForm.Terms(
                Objects.requireNonNull(kind),
                relation.isEmpty() ? null : relation,
                FormErrors.day(validFrom).orElseThrow(),
                FormErrors.day(validTo).orElse(null));
    }
}

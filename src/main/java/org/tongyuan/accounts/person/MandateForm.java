package org.tongyuan.accounts.person;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.IdentityNumber;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Words;

/**
 * A citizen declares that they act for another, or that another acts for them ({@code direction} GIVE). {@code name} and
 * {@code idNumber} are the other's.
 */
record MandateForm(
        String direction,
        Mandate.@Nullable Kind kind,

        @NotEmpty(message = "请填写对方的姓名或名称") @Size(max = 100, message = "不超过 100 个字")
        String name,

        @NotEmpty(message = "请填写对方的证件号码") String idNumber,
        @Size(max = 20, message = "关系不超过 20 个字") String relation,

        @Pattern(regexp = MandateForm.DAY, message = "请填写开始日期，例如 2026-03-16")
        String validFrom,

        @Pattern(regexp = "|" + MandateForm.DAY, message = "结束日期不对，请填写例如 2026-12-31，或留空")
        String validTo,

        @NotEmpty(message = "请勾选承诺") String undertaking) {

    static final String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

    MandateForm {
        direction = "GIVE".equals(direction) ? "GIVE" : "TAKE";
        name = given(name);
        idNumber = IdentityNumber.normalize(given(idNumber));
        relation = given(relation);
        validFrom = given(validFrom);
        validTo = given(validTo);
    }

    public boolean gives() {
        return direction.equals("GIVE");
    }

    IdType idType() {
        return kind == Mandate.Kind.LEGAL_REPRESENTATIVE ? IdType.USCC : IdType.ID_CARD;
    }

    PersonDetails other() {
        return new PersonDetails(name, idType(), idNumber, "");
    }

    Terms terms() {
        return new Terms(
                Objects.requireNonNull(kind),
                relation.isEmpty() ? null : relation,
                FormErrors.day(validFrom).orElseThrow(),
                FormErrors.day(validTo).orElse(null));
    }

    /** The pattern lets 2026-02-30 through, and the end may lie before the beginning. */
    static void checkDays(String from, String to, BindingResult errors, Words words) {
        Optional<LocalDate> begin = FormErrors.day(from);
        Optional<LocalDate> end = FormErrors.day(to);
        if (begin.isEmpty() && !errors.hasFieldErrors("validFrom")) {
            errors.rejectValue("validFrom", "invalid", words.of("mandate.day"));
        }
        boolean wrongEnd = end.isEmpty() || (begin.isPresent() && end.get().isBefore(begin.get()));
        if (!to.isEmpty() && wrongEnd && !errors.hasFieldErrors("validTo")) {
            errors.rejectValue("validTo", "before", words.of("mandate.dates"));
        }
    }

    /** What is agreed, apart from between whom. */
    record Terms(
            Mandate.Kind kind,
            @Nullable String relation,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}

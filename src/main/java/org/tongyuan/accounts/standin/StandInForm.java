package org.tongyuan.accounts.standin;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Words;

/** Who stands in for whom, when, and with what; {@code principalId} only where a manager names both. */
record StandInForm(
        @Nullable UUID principalId,
        @Nullable UUID deputyId,
        String when,

        @Pattern(regexp = StandInForm.DAY, message = "请填写开始日期，例如 2026-03-16")
        String fromDay,

        @Pattern(regexp = StandInForm.DAY, message = "请填写结束日期，例如 2026-03-27")
        String toDay,

        String scope,
        Set<Permission> permissions,

        @NotEmpty(message = "请填写代岗事由") @Size(max = 200, message = "事由不超过 200 个字")
        String reason) {

    static final String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

    StandInForm {
        when = "ALWAYS".equals(when) ? when : "WHILE_AWAY";
        scope = "NAMED".equals(scope) ? scope : "ALL";
        fromDay = given(fromDay);
        toDay = given(toDay);
        permissions = Set.copyOf(Objects.requireNonNullElse(permissions, Set.of()));
        reason = given(reason);
    }

    static StandInForm blank(LocalDate day) {
        String year = day.withMonth(12).withDayOfMonth(31).toString();
        return new StandInForm(null, null, "WHILE_AWAY", day.toString(), year, "ALL", Set.of(), "");
    }

    void check(BindingResult errors, Words words) {
        FormErrors.mustBeReadable(errors);
        FormErrors.mustBeGiven(deputyId, "deputyId", "请选择代岗人", errors);
        checkDays(fromDay, toDay, errors, words);
        if (scope.equals("NAMED") && permissions.isEmpty()) {
            errors.rejectValue("permissions", "empty", words.of("stand-in.permissions.none"));
        }
    }

    /** The pattern lets 2026-02-30 through, and the end may lie before the beginning. */
    static void checkDays(String from, String to, BindingResult errors, Words words) {
        Optional<LocalDate> first = FormErrors.day(from);
        Optional<LocalDate> last = FormErrors.day(to);
        if (first.isEmpty() && !errors.hasFieldErrors("fromDay")) {
            errors.rejectValue("fromDay", "invalid", words.of("stand-in.day"));
        }
        boolean wrongEnd = last.isEmpty() || (first.isPresent() && last.get().isBefore(first.get()));
        if (wrongEnd && !errors.hasFieldErrors("toDay")) {
            errors.rejectValue("toDay", "before", words.of("stand-in.days"));
        }
    }

    Terms terms() {
        Set<Permission> named = EnumSet.noneOf(Permission.class);
        if (scope.equals("NAMED")) {
            named.addAll(permissions);
        }
        var days = new Days(
                FormErrors.day(fromDay).orElseThrow(), FormErrors.day(toDay).orElseThrow());
        return new Terms(Objects.requireNonNull(deputyId), days, when.equals("WHILE_AWAY"), named, reason);
    }

    /** What is arranged, apart from for whom. */
    record Terms(UUID deputyId, Days days, boolean whileAway, Set<Permission> permissions, String reason) {}
}

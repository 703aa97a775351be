package org.tongyuan.accounts.standin;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Words;

/** Days of leave; {@code staffId} only where a manager records it for somebody. */
record LeaveForm(
        @Nullable UUID staffId,
        Leave.@Nullable Kind kind,

        @Pattern(regexp = StandInForm.DAY, message = "请填写开始日期，例如 2026-03-16")
        String fromDay,

        @Pattern(regexp = StandInForm.DAY, message = "请填写结束日期，例如 2026-03-27")
        String toDay) {

    LeaveForm {
        fromDay = given(fromDay);
        toDay = given(toDay);
    }

    static LeaveForm blank(LocalDate day) {
        return new LeaveForm(null, null, day.toString(), day.toString());
    }

    void check(BindingResult errors, Words words) {
        FormErrors.mustBeReadable(errors);
        FormErrors.mustBeGiven(kind, "kind", "请选择请假类别", errors);
        StandInForm.checkDays(fromDay, toDay, errors, words);
    }

    Days days() {
        return new Days(
                FormErrors.day(fromDay).orElseThrow(), FormErrors.day(toDay).orElseThrow());
    }
}

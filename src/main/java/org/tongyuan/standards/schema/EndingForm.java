package org.tongyuan.standards.schema;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.standards.element.EditedElements.Deprecation;

/** The end of a data element's use as typed: until when it may be used, what takes its place, and why. */
record EndingForm(
        @Nullable String until,
        @Nullable String successor,
        @Nullable String why) {

    private static final int LONGEST = 300;

    /** Empty when something is missing or wrong, which {@code errors} then says. */
    Optional<Deprecation> deprecation(LocalDate earliest, Predicate<String> maySucceed, BindingResult errors) {
        var day = FormErrors.day(FormErrors.given(until)).filter(d -> !d.isBefore(earliest));
        if (day.isEmpty()) {
            errors.rejectValue("until", "day", "请选择可以用到哪一天，不早于 " + earliest);
        }
        String next = FormErrors.given(successor);
        if (!next.isEmpty() && !maySucceed.test(next)) {
            errors.rejectValue("successor", "unknown", "没有标识符为 " + next + " 的另一个数据元，请核对后填写");
        }
        String reason = FormErrors.given(why);
        if (reason.isEmpty()) {
            errors.rejectValue("why", "empty", "请写明停用的理由");
        } else if (reason.length() > LONGEST) {
            errors.rejectValue("why", "long", "不超过 " + LONGEST + " 个字");
        }
        return errors.hasErrors()
                ? Optional.empty()
                : day.map(d -> new Deprecation(d, next.isEmpty() ? null : next, reason));
    }
}

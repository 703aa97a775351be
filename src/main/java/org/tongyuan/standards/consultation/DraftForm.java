package org.tongyuan.standards.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.validation.BindingResult;
import org.tongyuan.platform.web.FormErrors;

/** What is typed to publish a draft for comment. */
record DraftForm(
        @NotBlank(message = "请填写征求意见稿的正文")
        @Size(max = 50_000, message = "正文不超过 50000 字")
        @Pattern(regexp = CommentForm.CLEAN, message = CommentForm.STRANGE)
        String draft,

        @NotBlank(message = "请填写编制说明")
        @Size(max = 5_000, message = "编制说明不超过 5000 字")
        @Pattern(regexp = CommentForm.CLEAN, message = CommentForm.STRANGE)
        String explanation,

        @NotBlank(message = "请写明还可以怎样提意见，例如邮寄地址和电话")
        @Size(max = 500, message = "不超过 500 字")
        @Pattern(regexp = CommentForm.CLEAN, message = CommentForm.STRANGE)
        String ways,

        String until) {

    DraftForm {
        draft = FormErrors.given(draft).replace("\r\n", "\n");
        explanation = FormErrors.given(explanation).replace("\r\n", "\n");
        ways = FormErrors.given(ways).replace("\r\n", "\n");
        until = FormErrors.given(until);
    }

    /** The last day; what is no day, or too early, goes to the errors. */
    LocalDate lastDay(LocalDate earliest, BindingResult errors) {
        LocalDate day = FormErrors.day(until).orElse(LocalDate.MIN);
        if (day.isBefore(earliest)) {
            errors.rejectValue("until", "early", "请选择截止日期，最早是 " + earliest);
        }
        return day;
    }
}

package org.tongyuan.standards.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.web.FormErrors;

/** What is typed to comment on a draft; only the comment itself is asked for. */
record CommentForm(
        @Size(max = 50, message = "章条号不超过 50 字") @Pattern(regexp = CLEAN, message = STRANGE)
        String place,

        @NotBlank(message = "请填写意见")
        @Size(max = 2000, message = "意见不超过 2000 字，可以分几条提交")
        @Pattern(regexp = CLEAN, message = STRANGE)
        String text,

        @Size(max = 50, message = "称呼不超过 50 字") @Pattern(regexp = CLEAN, message = STRANGE)
        String name,

        @Size(max = 100, message = "联系方式不超过 100 字") @Pattern(regexp = CLEAN, message = STRANGE)
        String contact) {

    static final String CLEAN = "[\\P{Cntrl}\\n\\t]*";
    static final String STRANGE = "里面有无法显示的字符，请删去后重新填写";

    CommentForm {
        place = FormErrors.given(place);
        text = FormErrors.given(text).replace("\r\n", "\n");
        name = FormErrors.given(name);
        contact = FormErrors.given(contact);
    }

    static CommentForm empty() {
        return new CommentForm("", "", "", "");
    }

    SubmitComment.Said from(String address) {
        return new SubmitComment.Said(place, text, given(name), given(contact), address);
    }

    private static @Nullable String given(String value) {
        return value.isEmpty() ? null : value;
    }
}

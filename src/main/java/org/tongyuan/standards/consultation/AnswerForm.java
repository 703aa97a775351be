package org.tongyuan.standards.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.validation.BindingResult;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.standards.consultation.Comment.AnswerKind;

/** What is typed to answer a comment. */
record AnswerForm(
        @Pattern(regexp = "ADOPTED|PARTLY|NOT_ADOPTED", message = "请选择采纳情况")
        String kind,

        @NotBlank(message = "请写明怎么修改，或者不采纳的理由")
        @Size(max = 1000, message = "答复不超过 1000 字")
        @Pattern(regexp = CommentForm.CLEAN, message = CommentForm.STRANGE)
        String reason,

        @NotBlank(message = "请填写公开的意见内容")
        @Size(max = 2000, message = "不超过 2000 字")
        @Pattern(regexp = CommentForm.CLEAN, message = CommentForm.STRANGE)
        String publicText) {

    AnswerForm {
        kind = FormErrors.given(kind);
        reason = FormErrors.given(reason).replace("\r\n", "\n");
        publicText = FormErrors.given(publicText).replace("\r\n", "\n");
    }

    /** As answered so far, or with the proposal for what is published. */
    static AnswerForm of(Comment comment) {
        var answer = comment.answer();
        String open = comment.publicText();
        return new AnswerForm(
                answer == null ? "" : answer.kind().name(),
                answer == null ? "" : answer.text(),
                open == null ? Redaction.of(comment.text(), comment.name(), comment.contact()) : open);
    }

    /** Only when the form has no errors. */
    AnswerKind answerKind() {
        return AnswerKind.valueOf(kind);
    }

    /** Nothing that leads to a person goes out. */
    void mustNameNobody(BindingResult errors) {
        if (Redaction.isNeeded(publicText)) {
            errors.rejectValue("publicText", "personal", "里面还有电话、证件号码或者邮箱，请隐去后再保存");
        }
        if (Redaction.isNeeded(reason)) {
            errors.rejectValue("reason", "personal", "答复会公开，请不要写电话、证件号码或者邮箱");
        }
    }
}

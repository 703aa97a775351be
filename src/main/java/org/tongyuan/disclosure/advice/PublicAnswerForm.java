package org.tongyuan.disclosure.advice;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tongyuan.disclosure.advice.AnswerPublicAdvice.Reply;
import org.tongyuan.disclosure.advice.PublicAdvice.Wording;
import org.tongyuan.disclosure.publication.PublicWording;
import org.tongyuan.platform.web.FormErrors;

/** What an officer typed as the answer; {@code show} is {@code yes} or {@code no}. */
record PublicAnswerForm(Map<String, String> typed) {

    private static final int LONGEST_REASON = 500;

    /** As the form is first shown: title and question in public words, as far as a program can make them so. */
    static Map<String, String> of(PublicAdvice advice) {
        return Map.of(
                "shownTitle", PublicWording.mask(advice.asked().title()),
                "shownQuestion", PublicWording.mask(advice.asked().question()));
    }

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        needed("answer", "请填写答复", AnswerPublicAdvice.LONGEST, errors);
        if (given("show").equals("yes")) {
            needed("shownTitle", "请填写公开的标题", AskPublicAdvice.LONGEST_TITLE, errors);
            needed("shownQuestion", "请填写公开的问题", AskPublicAdvice.LONGEST, errors);
        } else if (given("show").equals("no")) {
            needed("hiddenReason", "请写明不公开的理由", LONGEST_REASON, errors);
        } else {
            errors.put("show", "请选择问题和答复是否公开");
        }
        return errors;
    }

    private void needed(String field, String message, int longest, Map<String, String> errors) {
        if (given(field).isEmpty()) {
            errors.put(field, message);
        }
        FormErrors.tooLong(field, given(field), longest, errors);
    }

    Reply reply() {
        boolean shown = given("show").equals("yes");
        return new Reply(
                given("answer"),
                shown ? new Wording(given("shownTitle"), given("shownQuestion")) : null,
                shown ? null : given("hiddenReason"),
                typed.containsKey("officeContacts"));
    }

    /** The field that a broken rule is about. */
    static String fieldOf(String messageKey) {
        return switch (messageKey.substring(messageKey.lastIndexOf('.') + 1)) {
            case "shown-title", "personal-title" -> "shownTitle";
            case "shown-question", "personal-question" -> "shownQuestion";
            case "consent" -> "show";
            case "hidden-reason" -> "hiddenReason";
            default -> "answer";
        };
    }

    private String given(String name) {
        return FormErrors.given(typed.get(name)).replace("\r\n", "\n");
    }
}

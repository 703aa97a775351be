package org.tongyuan.disclosure.advice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.disclosure.advice.PublicAdvice.Asked;
import org.tongyuan.platform.web.FormErrors;

/** What somebody typed to ask; an unticked {@code mayShow} is not sent. */
record PublicAdviceForm(Map<String, String> typed) {

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (given("title").isEmpty()) {
            errors.put("title", "请填写标题");
        }
        FormErrors.tooLong("title", given("title"), AskPublicAdvice.LONGEST_TITLE, errors);
        if (given("question").isEmpty()) {
            errors.put("question", "请写明要咨询的问题");
        }
        FormErrors.tooLong("question", given("question"), AskPublicAdvice.LONGEST, errors);
        FormErrors.tooLong("asker", given("asker"), 50, errors);
        FormErrors.tooLong("contact", given("contact"), 100, errors);
        return errors;
    }

    Asked asked(@Nullable UUID person) {
        return new Asked(
                given("title"),
                given("question"),
                person == null ? orNull("asker") : null,
                person == null ? orNull("contact") : null,
                person,
                typed.containsKey("mayShow"));
    }

    @Nullable
    UUID agency() {
        return id(given("agency"));
    }

    static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private String given(String name) {
        return FormErrors.given(typed.get(name)).replace("\r\n", "\n");
    }

    private @Nullable String orNull(String name) {
        String text = given(name);
        return text.isEmpty() ? null : text;
    }
}

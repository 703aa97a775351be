package org.tongyuan.disclosure.clarification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.disclosure.clarification.Clarification.Said;
import org.tongyuan.platform.web.FormErrors;

/** What somebody typed to report false or incomplete information. */
record ReportForm(Map<String, String> typed) {

    private static final int LONGEST_PLACE = 500;

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (given("record").isEmpty() && given("seenAt").isEmpty()) {
            errors.put("seenAt", "请写明在哪里看到的，例如网址、公众号、小区公告栏");
        }
        FormErrors.tooLong("seenAt", given("seenAt"), LONGEST_PLACE, errors);
        if (given("what").isEmpty()) {
            errors.put("what", "请写明哪些内容虚假或者不完整");
        }
        FormErrors.tooLong("what", given("what"), ReportFalseInformation.LONGEST, errors);
        FormErrors.tooLong("reporter", given("reporter"), 50, errors);
        FormErrors.tooLong("contact", given("contact"), 100, errors);
        return errors;
    }

    Said said(@Nullable UUID person) {
        return new Said(
                given("what"),
                orNull("record"),
                orNull("seenAt"),
                person == null ? orNull("reporter") : null,
                person == null ? orNull("contact") : null,
                person);
    }

    @Nullable
    UUID agency() {
        try {
            return given("agency").isEmpty() ? null : UUID.fromString(given("agency"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private String given(String name) {
        return FormErrors.given(typed.get(name));
    }

    private @Nullable String orNull(String name) {
        String text = given(name);
        return text.isEmpty() ? null : text;
    }
}

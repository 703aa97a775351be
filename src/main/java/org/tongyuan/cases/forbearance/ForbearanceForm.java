package org.tongyuan.cases.forbearance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.forbearance.ForbearanceConditions.Condition;
import org.tongyuan.platform.web.FormErrors;

/** What was typed to ask for forbearance: its messages by field, and the request when there are none. */
record ForbearanceForm(AskForbearance.@Nullable Request request, Map<String, String> errors) {

    private static final int LONGEST = 2000;

    private static final Map<String, String> NEEDED = new LinkedHashMap<>();

    static {
        NEEDED.put("measure", "请写明改革措施和依据");
        NEEDED.put("what", "请写明发生了什么");
        NEEDED.put("harm", "请写明造成的后果；没有后果的，写“没有”");
        NEEDED.put("mended", "请写明怎样纠正的；还没有纠正的，写明打算");
    }

    static ForbearanceForm read(Map<String, String> typed, Iterable<Condition> conditions) {
        var errors = new LinkedHashMap<String, String>();
        NEEDED.forEach((field, message) -> {
            if (given(typed, field).isEmpty()) {
                errors.put(field, message);
            }
            FormErrors.tooLong(field, given(typed, field), LONGEST, errors);
        });
        var day = FormErrors.day(given(typed, "happenedOn"));
        if (day.isEmpty()) {
            errors.put("happenedOn", "请填写发生的日期，例如 2026-03-16");
        }
        var person = person(typed);
        if (person == null) {
            errors.put("person", "请选择当事人");
        }
        String number = given(typed, "case");
        return new ForbearanceForm(
                errors.isEmpty() && person != null && day.isPresent()
                        ? new AskForbearance.Request(
                                number.isEmpty() ? null : number,
                                person,
                                story(typed, day.get()),
                                claims(typed, conditions))
                        : null,
                errors);
    }

    private static Forbearance.Story story(Map<String, String> typed, LocalDate day) {
        return new Forbearance.Story(
                given(typed, "measure"), day, given(typed, "what"), given(typed, "harm"), given(typed, "mended"));
    }

    private static Set<String> claims(Map<String, String> typed, Iterable<Condition> conditions) {
        var claims = new LinkedHashSet<String>();
        conditions.forEach(c -> {
            if (typed.containsKey("claim-" + c.key())) {
                claims.add(c.key());
            }
        });
        return claims;
    }

    private static @Nullable UUID person(Map<String, String> typed) {
        try {
            return UUID.fromString(given(typed, "person"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String given(Map<String, String> typed, String field) {
        return FormErrors.given(typed.get(field)).replace("\r\n", "\n");
    }
}

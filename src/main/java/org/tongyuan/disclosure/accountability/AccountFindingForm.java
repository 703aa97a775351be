package org.tongyuan.disclosure.accountability;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.disclosure.accountability.AccountFinding.Matter;
import org.tongyuan.platform.web.FormErrors;

/** What is typed to record a finding. */
record AccountFindingForm(Map<String, String> typed) {

    private static final int LONGEST = 4000;
    private static final Map<String, String> NEEDED = new LinkedHashMap<>();

    static {
        NEEDED.put("agency", "请选择被追究责任的机关");
        NEEDED.put("fact", "请写明查明的事实");
        NEEDED.put("evidence", "请写明证据，例如投诉编号、申请编号、考核记录");
        NEEDED.put("basis", "请选择依据");
        NEEDED.put("kind", "请选择处理方式");
        NEEDED.put("demand", "请写明要求或者建议");
    }

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        NEEDED.forEach((field, message) -> {
            if (given(field).isEmpty()) {
                errors.put(field, message);
            }
            FormErrors.tooLong(field, given(field), LONGEST, errors);
        });
        if (!given("agency").isEmpty() && agency() == null) {
            errors.put("agency", String.valueOf(NEEDED.get("agency")));
        }
        if (!given("basis").isEmpty() && choice(Basis.class, "basis") == null) {
            errors.put("basis", String.valueOf(NEEDED.get("basis")));
        }
        if (!given("kind").isEmpty() && choice(Consequence.class, "kind") == null) {
            errors.put("kind", String.valueOf(NEEDED.get("kind")));
        }
        FormErrors.tooLong("person", given("person"), 50, errors);
        FormErrors.tooLong("post", given("post"), 50, errors);
        return errors;
    }

    @Nullable
    UUID agency() {
        try {
            return given("agency").isEmpty() ? null : UUID.fromString(given("agency"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Only once there are no {@link #errors}. */
    Matter matter() {
        var basis = choice(Basis.class, "basis");
        var kind = choice(Consequence.class, "kind");
        if (basis == null || kind == null) {
            throw new IllegalStateException("a form with errors");
        }
        return new Matter(
                orNull("person"), orNull("post"), given("fact"), given("evidence"), basis, kind, given("demand"));
    }

    private @Nullable String orNull(String name) {
        return given(name).isEmpty() ? null : given(name);
    }

    private String given(String name) {
        return FormErrors.given(typed.get(name)).replace("\r\n", "\n");
    }

    private <E extends Enum<E>> @Nullable E choice(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(given(name)))
                .findFirst()
                .orElse(null);
    }

    /** Beside which field a broken rule is told. */
    static String fieldOf(String messageKey) {
        return switch (messageKey) {
            case "disclosure.accountability.basis" -> "kind";
            case "disclosure.accountability.post" -> "post";
            default -> "agency";
        };
    }
}

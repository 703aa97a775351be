package org.tongyuan.disclosure.results;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.web.FormErrors;

/** The form of a class rule, as it was typed. */
record RuleForm(Map<String, String> typed) {

    private static final Map<String, String> TEXTS =
            Map.of("name", "规则名称", "basis", "公开的依据", "masking", "隐去的内容", "assessment", "个人信息保护影响评估");
    private static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 60;

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        for (String name : List.of("name", "basis", "masking", "assessment")) {
            int longest = name.equals("name") ? LONGEST_NAME : LONGEST;
            if (get(name).isEmpty() || get(name).length() > longest) {
                errors.put(name, "请填写" + TEXTS.get(name) + "，不超过 " + longest + " 字");
            }
        }
        if (from() == null) {
            errors.put("from", "请填写生效日期");
        }
        if (until() == null) {
            errors.put("until", "请填写到期日期");
        }
        return errors;
    }

    ClassRule.Text text() {
        String item = get("item");
        return new ClassRule.Text(
                get("name"),
                agency(),
                item.isEmpty() ? null : item,
                get("basis"),
                get("masking"),
                get("assessment"),
                Objects.requireNonNull(from()),
                Objects.requireNonNull(until()));
    }

    @Nullable
    UUID agency() {
        try {
            return get("agency").isEmpty() ? null : UUID.fromString(get("agency"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable LocalDate from() {
        return FormErrors.day(get("from")).orElse(null);
    }

    private @Nullable LocalDate until() {
        return FormErrors.day(get("until")).orElse(null);
    }

    private String get(String name) {
        return typed.getOrDefault(name, "");
    }
}

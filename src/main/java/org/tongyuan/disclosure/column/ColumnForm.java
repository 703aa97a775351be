package org.tongyuan.disclosure.column;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.web.FormErrors;

/** The form of a column, as it was typed. */
record ColumnForm(Map<String, String> typed) {

    static ColumnForm of(SiteColumn c) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("code", c.code());
        typed.put("name", c.name());
        typed.put("about", c.about());
        typed.put("kind", c.kind().name());
        typed.put("owner", c.ownerId().toString());
        typed.put("limitDays", Integer.toString(c.limitDays()));
        var agency = c.shows().agencyId();
        typed.put("agency", agency == null ? "" : agency.toString());
        typed.put("category", c.shows().category());
        typed.put("topic", c.shows().topic());
        typed.put("genre", c.shows().genre());
        return new ColumnForm(typed);
    }

    Map<String, String> errors(boolean fresh) {
        var errors = new LinkedHashMap<String, String>();
        if (fresh && !get("code").matches("[a-z][a-z0-9-]{1,39}")) {
            errors.put("code", "请填写栏目代码，2 到 40 位小写字母、数字或者短横线，以字母开头");
        }
        if (get("name").isEmpty() || get("name").length() > 40) {
            errors.put("name", "请填写栏目名称，不超过 40 字");
        }
        if (get("about").isEmpty() || get("about").length() > 200) {
            errors.put("about", "请用一句话说明栏目里有什么，不超过 200 字");
        }
        if (kind() == null) {
            errors.put("kind", "请选择栏目类型");
        }
        if (fresh && !get("openOn").isEmpty() && openOn() == null) {
            errors.put("openOn", "请填写开设日期，例如 2026-03-02");
        }
        if (id("owner") == null) {
            errors.put("owner", "请选择责任机关");
        }
        if (!get("limitDays").matches("[1-9]\\d{0,3}")) {
            errors.put("limitDays", "请填写更新期限的天数，例如 14");
        }
        return errors;
    }

    /** Only once there are no {@link #errors}. */
    KeepColumn.Text text() {
        return new KeepColumn.Text(
                get("name"),
                get("about"),
                Objects.requireNonNull(kind()),
                Objects.requireNonNull(id("owner")),
                Integer.parseInt(get("limitDays")),
                new SiteColumn.Shows(id("agency"), get("category"), get("topic"), get("genre")));
    }

    /** Null for today. */
    @Nullable
    LocalDate openOn() {
        return FormErrors.day(get("openOn")).orElse(null);
    }

    private @Nullable ColumnKind kind() {
        return Arrays.stream(ColumnKind.values())
                .filter(k -> k.name().equals(get("kind")))
                .findFirst()
                .orElse(null);
    }

    private @Nullable UUID id(String name) {
        try {
            return get(name).isEmpty() ? null : UUID.fromString(get(name));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    String get(String name) {
        return FormErrors.given(typed.get(name));
    }

    /** Beside which field a broken rule is told. */
    static String fieldOf(String messageKey) {
        return switch (messageKey) {
            case "disclosure.column.code-taken" -> "code";
            case "disclosure.column.limit" -> "limitDays";
            case "disclosure.column.past" -> "openOn";
            default -> "name";
        };
    }
}

package org.tongyuan.disclosure.request;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.web.FormErrors;

/** What an application asks for as a form: {@code wanted}, {@code form}, {@code way}, {@code address}. */
record RequestForm(@Nullable Wanted wanted, Map<String, String> errors) {

    static RequestForm read(Map<String, String> typed) {
        var errors = new LinkedHashMap<String, String>();
        String text = FormErrors.given(typed.get("wanted"));
        if (text.isEmpty()) {
            errors.put("wanted", "请写明要公开的政府信息的名称、文号，或者便于查找的特征");
        }
        FormErrors.tooLong("wanted", text, Wanted.LONGEST_TEXT, errors);
        var form = choice(Wanted.Form.class, typed, "form", "请选择获取信息的形式", errors);
        var way = choice(Wanted.Way.class, typed, "way", "请选择获取信息的途径", errors);
        String address = FormErrors.given(typed.get("address"));
        if (way != null && way.needsAddress() && address.isEmpty()) {
            errors.put("address", way == Wanted.Way.EMAIL ? "请填写电子邮箱" : "请填写邮寄地址");
        }
        FormErrors.tooLong("address", address, 200, errors);
        boolean complete = errors.isEmpty() && form != null && way != null;
        return new RequestForm(
                complete && form != null && way != null
                        ? new Wanted(text, form, way, address.isEmpty() ? null : address)
                        : null,
                errors);
    }

    static <E extends Enum<E>> @Nullable E choice(
            Class<E> type, Map<String, String> typed, String name, String message, Map<String, String> errors) {
        String value = FormErrors.given(typed.get(name));
        var found = Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(value))
                .findFirst()
                .orElse(null);
        if (found == null) {
            errors.put(name, message);
        }
        return found;
    }

    static List<ActForm.Choice> forms() {
        return Arrays.stream(Wanted.Form.values())
                .map(f -> new ActForm.Choice(f.name(), f.label()))
                .toList();
    }

    static List<ActForm.Choice> ways() {
        return Arrays.stream(Wanted.Way.values())
                .map(w -> new ActForm.Choice(w.name(), w.label()))
                .toList();
    }
}

package org.tongyuan.disclosure.ownrecord;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.web.FormErrors;

/** What is to be corrected, as a form: {@code record}, {@code wrong}, {@code wanted}, {@code evidence}, {@code way}, {@code address}. */
record ClaimForm(@Nullable Claim claim, Map<String, String> errors) {

    /** One that can be chosen. */
    record Choice(String value, String label) {}

    static ClaimForm read(Map<String, String> typed) {
        var errors = new LinkedHashMap<String, String>();
        String record = needed(typed, "record", "请写明是哪一条信息记录，由机关在什么时候提供", errors);
        String wrong = needed(typed, "wrong", "请写明哪里不准确", errors);
        String wanted = needed(typed, "wanted", "请写明应当是什么", errors);
        String evidence = needed(typed, "evidence", "请写明有什么证据", errors);
        var way = choice(TellWay.class, typed, "way", "请选择怎样告知", errors);
        String address = FormErrors.given(typed.get("address"));
        if (way == TellWay.POST && address.isEmpty()) {
            errors.put("address", "请填写邮寄地址");
        }
        FormErrors.tooLong("address", address, 200, errors);
        return new ClaimForm(
                errors.isEmpty() && way != null
                        ? new Claim(record, wrong, wanted, evidence, way, address.isEmpty() ? null : address)
                        : null,
                errors);
    }

    static String needed(Map<String, String> typed, String name, String message, Map<String, String> errors) {
        String text = FormErrors.given(typed.get(name));
        if (text.isEmpty()) {
            errors.put(name, message);
        }
        FormErrors.tooLong(name, text, Claim.LONGEST, errors);
        return text;
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

    static List<Choice> ways() {
        return Arrays.stream(TellWay.values())
                .map(w -> new Choice(w.name(), w.label()))
                .toList();
    }
}

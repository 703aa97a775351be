package org.tongyuan.disclosure.annualreport;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tongyuan.disclosure.annualreport.RecordRemedy.Opened;
import org.tongyuan.disclosure.annualreport.RemedyCase.Kind;
import org.tongyuan.disclosure.annualreport.RemedyCase.Result;
import org.tongyuan.platform.web.FormErrors;

/** Reads what was typed about a remedy: the thing itself, or what is wrong with it. */
record RemedyForm<T>(Optional<T> value, Map<String, String> errors) {

    private static final int SHORT = 60;
    private static final int LONG = 500;

    /** How a case ended, and when. */
    record Ended(Result result, LocalDate day) {}

    /** {@code own}: the agency when none was chosen. */
    static RemedyForm<Opened> opened(Map<String, String> typed, String own) {
        var errors = new LinkedHashMap<String, String>();
        var kind = Arrays.stream(Kind.values())
                .filter(k -> k.name().equals(typed.get("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            errors.put("kind", "请选择行政复议还是行政诉讼");
        }
        String reference = typed.getOrDefault("reference", "");
        if (reference.isBlank()) {
            errors.put("reference", "请填写案号");
        }
        FormErrors.tooLong("reference", reference, SHORT, errors);
        var day = FormErrors.day(typed.getOrDefault("openedOn", ""));
        if (day.isEmpty()) {
            errors.put("openedOn", "请填写收到受理通知书或者应诉通知书的日期");
        }
        FormErrors.tooLong("note", typed.get("note"), LONG, errors);
        return of(
                new Opened(
                        typed.getOrDefault("agency", own),
                        kind.orElse(Kind.RECONSIDERATION),
                        reference,
                        day.orElse(LocalDate.EPOCH),
                        typed.getOrDefault("request", ""),
                        typed.getOrDefault("note", "")),
                errors);
    }

    static RemedyForm<Ended> ended(Map<String, String> typed) {
        var errors = new LinkedHashMap<String, String>();
        String id = typed.getOrDefault("id", "");
        var result = Arrays.stream(Result.values())
                .filter(r -> r.name().equals(typed.get("result")))
                .findFirst();
        if (result.isEmpty()) {
            errors.put("result-" + id, "请选择审结的结果");
        }
        var day = FormErrors.day(typed.getOrDefault("endedOn", ""));
        if (day.isEmpty()) {
            errors.put("endedOn-" + id, "请填写审结日期");
        }
        return of(new Ended(result.orElse(Result.OTHER), day.orElse(LocalDate.EPOCH)), errors);
    }

    private static <T> RemedyForm<T> of(T value, Map<String, String> errors) {
        return new RemedyForm<>(errors.isEmpty() ? Optional.of(value) : Optional.empty(), errors);
    }
}

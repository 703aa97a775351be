package org.tongyuan.standards.adoption;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.standards.adoption.ConcludeReview.Conclusion;
import org.tongyuan.standards.adoption.ExpertReview.Opinion;
import org.tongyuan.standards.adoption.ExpertReview.Vote;

/** Reads what is typed about an expert review: either the thing itself, or what is wrong with it. */
final class ExpertReviewForms {

    /** {@code errors} is empty when there is a value. */
    record Read<T>(Optional<T> value, Map<String, String> errors) {

        static <T> Read<T> of(T value, Map<String, String> errors) {
            return new Read<>(errors.isEmpty() ? Optional.of(value) : Optional.empty(), errors);
        }
    }

    private static final int SHORT = 50;
    private static final int LONG = 1000;

    private ExpertReviewForms() {}

    static Read<String> note(Map<String, String> typed) {
        var errors = new LinkedHashMap<String, String>();
        String note = text(typed, "note", "请写明报送的理由", LONG, errors);
        return Read.of(note, errors);
    }

    static Read<Opinion> opinion(Map<String, String> typed) {
        var errors = new LinkedHashMap<String, String>();
        String name = text(typed, "expert", "请填写专家姓名", SHORT, errors);
        String unit = text(typed, "unit", "请填写专家的工作单位", SHORT, errors);
        var vote = Arrays.stream(Vote.values())
                .filter(v -> v.name().equals(typed.get("vote")))
                .findFirst();
        if (vote.isEmpty()) {
            errors.put("vote", "请选择表决意见");
        }
        String opinion = text(typed, "opinion", "请填写评审意见", LONG, errors);
        return Read.of(new Opinion(name, unit, vote.orElse(Vote.ABSTAIN), opinion), errors);
    }

    static Read<Conclusion> conclusion(Map<String, String> typed) {
        var errors = new LinkedHashMap<String, String>();
        boolean passed = passed(typed);
        if (!passed && !"RETURNED".equals(typed.get("outcome"))) {
            errors.put("outcome", "请选择评审结论");
        }
        var day = FormErrors.day(typed.getOrDefault("day", ""));
        if (day.isEmpty()) {
            errors.put("day", "请选择评审结论的日期");
        }
        String document = typed.getOrDefault("document", "");
        FormErrors.tooLong("document", document, SHORT, errors);
        String words = text(typed, "words", "请写明结论和理由", LONG, errors);
        if (passed && !typed.getOrDefault("provincialCode", "").matches("[A-Z0-9][A-Z0-9/ .\\-]{2,49}")) {
            errors.put("provincialCode", "请填写省里给的标准编号，用大写字母、数字和连接号，例如 DB99/T 021-2026");
        }
        return Read.of(new Conclusion(day.orElse(LocalDate.EPOCH), document, words), errors);
    }

    static boolean passed(Map<String, String> typed) {
        return "PASSED".equals(typed.get("outcome"));
    }

    private static String text(
            Map<String, String> typed, String field, String missing, int longest, Map<String, String> errors) {
        String text = typed.getOrDefault(field, "");
        if (text.isBlank()) {
            errors.put(field, missing);
        }
        FormErrors.tooLong(field, text, longest, errors);
        return text;
    }
}

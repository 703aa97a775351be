package org.tongyuan.cases.review;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.review.SheetLine.Mark;
import org.tongyuan.platform.web.FormErrors;

/** What was typed on a score sheet: marks by criterion, and messages by field. */
record MarksForm(Map<String, Mark> marks, @Nullable String remark, Map<String, String> errors) {

    static final int LONGEST = 500;

    static MarksForm read(Map<String, String> typed, ReviewSheet sheet) {
        var errors = new LinkedHashMap<String, String>();
        var marks = new LinkedHashMap<String, Mark>();
        for (var line : sheet.lines()) {
            outcome(typed, line, errors)
                    .ifPresent(outcome -> marks.put(line.of().key(), mark(typed, line, outcome, errors)));
        }
        String remark = FormErrors.given(typed.get("remark"));
        FormErrors.tooLong("remark", remark, LONGEST, errors);
        return new MarksForm(marks, remark.isEmpty() ? null : remark, errors);
    }

    private static Optional<Outcome> outcome(Map<String, String> typed, SheetLine line, Map<String, String> errors) {
        String field = "outcome-" + line.of().key();
        String value = FormErrors.given(typed.get(field));
        var found = Arrays.stream(Outcome.values())
                .filter(o -> o.name().equals(value))
                .findFirst();
        if (found.isEmpty() && !value.isEmpty()) {
            errors.put(field, "请从选项中选择");
        }
        return found;
    }

    private static Mark mark(Map<String, String> typed, SheetLine line, Outcome outcome, Map<String, String> errors) {
        String key = line.of().key();
        String why = FormErrors.given(typed.get("why-" + key));
        if (why.isEmpty() && needsReason(line, outcome)) {
            errors.put("why-" + key, "“" + line.of().words() + "”：请写明理由");
        }
        FormErrors.tooLong("why-" + key, why, LONGEST, errors);
        int points = switch (outcome) {
            case MET -> line.of().weight();
            case PARTLY -> points(FormErrors.given(typed.get("points-" + key)), line, errors);
            case NOT_MET, NOT_APPLICABLE -> 0;
        };
        return new Mark(outcome, points, why.isEmpty() ? null : why);
    }

    /** To confirm what was proposed takes no words. */
    private static boolean needsReason(SheetLine line, Outcome outcome) {
        var proposed = line.proposed().outcome();
        return outcome == Outcome.PARTLY || outcome != (proposed == null ? Outcome.MET : proposed);
    }

    private static int points(String value, SheetLine line, Map<String, String> errors) {
        int most = line.of().weight() - 1;
        try {
            int points = Integer.parseInt(value);
            if (points >= 1 && points <= most) {
                return points;
            }
        } catch (NumberFormatException e) {
            // told below, as points out of bounds are
        }
        errors.put("points-" + line.of().key(), "“" + line.of().words() + "”：部分符合的填写 1 到 " + most + " 分");
        return 0;
    }
}

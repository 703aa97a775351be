package org.tongyuan.standards.conformity;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.tongyuan.platform.web.FormErrors;

/** What was typed about a finding: an order, an exemption or an answer; each stands in a form of its own on one page. */
record FindingForm(
        @Nullable String orderNote,
        @Nullable String orderUntil,
        @Nullable String exemptNote,
        @Nullable String exemptUntil,
        @Nullable String answerNote) {

    static final FindingForm EMPTY = new FindingForm(null, null, null, null, null);

    private static final int LONGEST = 500;

    /** A note, and the day until which it holds. */
    record Act(String note, LocalDate until) {}

    Optional<Act> order(LocalDate earliest, BindingResult errors) {
        var note = note("orderNote", orderNote, "请写明整改要求", errors);
        var until = day("orderUntil", orderUntil, earliest, errors);
        return note.flatMap(n -> until.map(u -> new Act(n, u)));
    }

    Optional<Act> exemption(LocalDate earliest, BindingResult errors) {
        var note = note("exemptNote", exemptNote, "请写明豁免的理由", errors);
        var until = day("exemptUntil", exemptUntil, earliest, errors);
        return note.flatMap(n -> until.map(u -> new Act(n, u)));
    }

    Optional<String> answer(BindingResult errors) {
        return note("answerNote", answerNote, "请写明整改情况", errors);
    }

    private static Optional<LocalDate> day(
            String field, @Nullable String typed, LocalDate earliest, BindingResult errors) {
        var day = FormErrors.day(FormErrors.given(typed)).filter(d -> !d.isBefore(earliest));
        if (day.isEmpty()) {
            errors.rejectValue(field, "day", "请选择日期，不早于 " + earliest);
        }
        return day;
    }

    private static Optional<String> note(String field, @Nullable String typed, String missing, BindingResult errors) {
        String text = FormErrors.given(typed);
        if (text.isEmpty()) {
            errors.rejectValue(field, "empty", missing);
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            errors.rejectValue(field, "long", "不超过 " + LONGEST + " 个字");
            return Optional.empty();
        }
        return Optional.of(text);
    }
}

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
        return act("orderNote", orderNote, "orderUntil", orderUntil, earliest, errors);
    }

    Optional<Act> exemption(LocalDate earliest, BindingResult errors) {
        return act("exemptNote", exemptNote, "exemptUntil", exemptUntil, earliest, errors);
    }

    Optional<String> answer(BindingResult errors) {
        return note("answerNote", answerNote, errors);
    }

    private static Optional<Act> act(
            String noteField,
            @Nullable String note,
            String dayField,
            @Nullable String day,
            LocalDate earliest,
            BindingResult errors) {
        var text = note(noteField, note, errors);
        var until = FormErrors.day(FormErrors.given(day)).filter(d -> !d.isBefore(earliest));
        if (until.isEmpty()) {
            errors.rejectValue(dayField, "day", "请选择日期，不早于 " + earliest);
        }
        return text.flatMap(t -> until.map(u -> new Act(t, u)));
    }

    private static Optional<String> note(String field, @Nullable String typed, BindingResult errors) {
        String text = FormErrors.given(typed);
        if (text.isEmpty() || text.length() > LONGEST) {
            errors.rejectValue(field, "note", "请填写，不超过 " + LONGEST + " 个字");
            return Optional.empty();
        }
        return Optional.of(text);
    }
}

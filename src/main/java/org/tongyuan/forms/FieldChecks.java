package org.tongyuan.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.IdCardNumber;
import org.tongyuan.agencies.UnifiedSocialCreditCode;

/** What can be wrong with one answer. */
final class FieldChecks {

    /** A message key and its arguments. */
    record Wrong(String key, List<Object> args) {
        static Optional<Wrong> of(String key, Object... args) {
            return Optional.of(new Wrong(key, List.of(args)));
        }
    }

    private static final int MAX_LENGTH = 4_000;
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,15}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    private FieldChecks() {}

    static Optional<Wrong> check(Field field, List<String> answers, LocalDate today) {
        if (answers.isEmpty()) {
            return field.required() ? missing(field) : Optional.empty();
        }
        return switch (field.kind()) {
            case CHOICE, CHOICES -> chosen(field, answers);
            case BOOLEAN -> bool(field, answers.getFirst());
            case DATE -> date(field, answers.getFirst(), today);
            case INTEGER -> number(field, answers.getFirst(), INTEGER, "form.integer.invalid");
            case NUMBER -> number(field, answers.getFirst(), NUMBER, "form.number.invalid");
            case ID_CARD ->
                IdCardNumber.isValid(answers.getFirst())
                        ? Optional.empty()
                        : Wrong.of("form.idCard.invalid", field.label());
            case USCC ->
                UnifiedSocialCreditCode.isValid(answers.getFirst())
                        ? Optional.empty()
                        : Wrong.of("form.uscc.invalid", field.label());
            case PHONE ->
                PHONE.matcher(answers.getFirst()).matches()
                        ? Optional.empty()
                        : Wrong.of("form.phone.invalid", field.label());
            case TEXT, TEXTAREA -> text(field, answers.getFirst());
        };
    }

    private static Optional<Wrong> missing(Field field) {
        return switch (field.kind()) {
            case CHOICE, CHOICES, DATE -> Wrong.of("form.choice.missing", field.label());
            case BOOLEAN -> Wrong.of("form.confirmation.missing", field.label());
            default -> Wrong.of("form.missing", field.label());
        };
    }

    private static Optional<Wrong> chosen(Field field, List<String> answers) {
        boolean known = answers.stream()
                .allMatch(answer ->
                        field.choices().stream().anyMatch(c -> c.value().equals(answer)));
        return known ? Optional.empty() : Wrong.of("form.choice.unknown", field.label());
    }

    /** A required yes/no that is not ticked is no answer: it is a statement to be confirmed. */
    private static Optional<Wrong> bool(Field field, String answer) {
        if (field.required() && answer.equals("false")) {
            return missing(field);
        }
        return answer.equals("true") || answer.equals("false")
                ? Optional.empty()
                : Wrong.of("form.choice.unknown", field.label());
    }

    private static Optional<Wrong> text(Field field, String answer) {
        int max = field.maxLength() == null ? MAX_LENGTH : field.maxLength();
        int length = answer.codePointCount(0, answer.length());
        if (length > max) {
            return Wrong.of("form.tooLong", field.label(), String.valueOf(max), String.valueOf(length));
        }
        if (field.pattern() != null
                && !Pattern.compile(field.pattern()).matcher(answer).find()) {
            return field.patternMessage() != null
                    ? Wrong.of("form.pattern.own", field.patternMessage())
                    : Wrong.of("form.pattern.invalid", field.label());
        }
        return Optional.empty();
    }

    private static Optional<Wrong> number(Field field, String answer, Pattern shape, String key) {
        if (!shape.matcher(answer).matches()) {
            return Wrong.of(key, field.label());
        }
        BigDecimal value = new BigDecimal(answer);
        if (field.minimum() != null && value.compareTo(new BigDecimal(field.minimum())) < 0) {
            return Wrong.of("form.tooSmall", field.label(), field.minimum());
        }
        if (field.maximum() != null && value.compareTo(new BigDecimal(field.maximum())) > 0) {
            return Wrong.of("form.tooLarge", field.label(), field.maximum());
        }
        return Optional.empty();
    }

    private static Optional<Wrong> date(Field field, String answer, LocalDate today) {
        LocalDate day = day(answer, today);
        if (day == null || answer.equals("today")) {
            return Wrong.of("form.date.invalid", field.label());
        }
        LocalDate earliest = day(field.minimum(), today);
        if (earliest != null && day.isBefore(earliest)) {
            return Wrong.of("form.date.tooEarly", field.label(), ChineseDay.of(earliest.toString()));
        }
        LocalDate latest = day(field.maximum(), today);
        if (latest != null && day.isAfter(latest)) {
            return Wrong.of("form.date.tooLate", field.label(), ChineseDay.of(latest.toString()));
        }
        return Optional.empty();
    }

    private static @Nullable LocalDate day(@Nullable String text, LocalDate today) {
        if (text == null) {
            return null;
        }
        try {
            return text.equals("today") ? today : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}

package org.tongyuan.forms;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, in the order it is asked. {@code minimum} and {@code maximum} are numbers, or for dates an ISO day or
 * {@code today}; {@code autocomplete} is the HTML token, {@code showIf} the answer on which the question depends.
 */
public record Field(
        String name,
        String label,
        Kind kind,
        boolean required,
        @Nullable String hint,
        @Nullable Integer maxLength,
        @Nullable String pattern,
        @Nullable String patternMessage,
        @Nullable String minimum,
        @Nullable String maximum,
        List<Choice> choices,
        @Nullable String autocomplete,
        @Nullable Condition showIf) {

    /** How a field is asked and checked. */
    public enum Kind {
        TEXT,
        TEXTAREA,
        INTEGER,
        NUMBER,
        DATE,
        CHOICE,
        CHOICES,
        BOOLEAN,
        ID_CARD,
        USCC,
        PHONE
    }

    /** One value to choose from. */
    public record Choice(String value, String label) {}

    /** The question is asked only when {@code field} was answered with {@code equals}. */
    public record Condition(String field, String equals) {}

    /** Whether the question is asked, given the other answers. */
    public boolean isAsked(Map<String, List<String>> answers) {
        return showIf == null || answers.getOrDefault(showIf.field(), List.of()).contains(showIf.equals());
    }

    /** The answers to this field, never null. */
    public List<String> given(Map<String, List<String>> answers) {
        return answers.getOrDefault(name, List.of());
    }

    /** What a person reads for these answers: labels instead of values. */
    public String display(List<String> answers) {
        return answers.stream().filter(a -> !a.isBlank()).map(this::display).collect(Collectors.joining("、"));
    }

    private String display(String answer) {
        return switch (kind) {
            case CHOICE, CHOICES ->
                choices.stream()
                        .filter(c -> c.value().equals(answer))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(answer);
            case BOOLEAN -> answer.equals("true") ? "是" : "否";
            case DATE -> ChineseDay.of(answer);
            default -> answer;
        };
    }

    /** The keyboard a phone should show. */
    public @Nullable String inputMode() {
        return switch (kind) {
            case INTEGER -> "numeric";
            case NUMBER -> "decimal";
            case PHONE -> "tel";
            default -> null;
        };
    }
}

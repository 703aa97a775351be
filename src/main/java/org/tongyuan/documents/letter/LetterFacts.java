package org.tongyuan.documents.letter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of a letter as templates read them: never null, every text fit for the fonts. */
public final class LetterFacts {

    private static final String DIGITS = "〇一二三四五六七八九";

    private final LetterText text;
    private final Map<String, Object> facts;

    LetterFacts(LetterText text, Map<String, Object> facts) {
        this.text = text;
        this.facts = facts;
    }

    public boolean has(String name) {
        Object value = facts.get(name);
        return switch (value) {
            case null -> false;
            case String s -> !s.isBlank();
            case List<?> list -> !list.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            case Boolean b -> b;
            default -> true;
        };
    }

    public String text(String name) {
        return shown(facts.get(name));
    }

    /** The day of an ISO date, e.g. 2026年3月16日. */
    public String dayOf(String name) {
        return day(text(name));
    }

    public List<String> list(String name) {
        return switch (facts.get(name)) {
            case List<?> list -> list.stream().map(this::shown).toList();
            case String s when !s.isBlank() -> List.of(shown(s));
            case null, default -> List.of();
        };
    }

    /** The entries of a list of objects. */
    public List<LetterFacts> rows(String name) {
        return facts.get(name) instanceof List<?> list
                ? list.stream().map(this::nested).toList()
                : List.of();
    }

    public LetterFacts part(String name) {
        return nested(facts.get(name));
    }

    /** Any other words of the letter, fit for its fonts. */
    public String fit(String words) {
        return text.of(words);
    }

    /** The reasons of a decision are numbered 一、二、三; a single one is not. */
    public static String ordinal(int index, int count) {
        return count < 2 ? "" : chinese(index + 1) + "、";
    }

    static String chinese(int n) {
        if (n < 10) {
            return String.valueOf(DIGITS.charAt(n));
        }
        String tens = n < 20 ? "十" : DIGITS.charAt(n / 10) + "十";
        return n % 10 == 0 ? tens : tens + DIGITS.charAt(n % 10);
    }

    static String day(String iso) {
        try {
            LocalDate day = LocalDate.parse(iso);
            return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        } catch (DateTimeException e) {
            return iso;
        }
    }

    @SuppressWarnings("unchecked") // read from JSON: the keys of an object are strings
    private LetterFacts nested(@Nullable Object value) {
        return new LetterFacts(text, value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
    }

    private String shown(@Nullable Object value) {
        return value == null ? "" : text.of(String.valueOf(value));
    }
}

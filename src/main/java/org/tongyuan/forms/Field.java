package org.tongyuan.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One field of a form, in the order it is asked. */
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
        List<Choice> choices) {

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
}

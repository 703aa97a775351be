package org.tongyuan.cases.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.rules.Act;

/** An act beside the straight way as a form of the case page: what it asks, and the button that does it. */
public record ActForm(Act act, String title, String intro, String button, Tone tone, List<Field> fields) {

    /** How the form stands out. */
    public enum Tone {
        /** Waits for somebody: shown open. */
        DUE,
        PLAIN,
        /** Takes something away from a person. */
        DANGER
    }

    /** How a field is asked. */
    public enum Widget {
        TEXT,
        LONG,
        NUMBER,
        DATE,
        TIME,
        CHOICE,
        CHECK
    }

    /** A choice of a field. */
    public record Choice(String value, String label) {}

    /** A field; {@code value} stands in it before anything was typed. */
    public record Field(
            String name,
            String label,
            Widget widget,
            boolean required,
            @Nullable String hint,
            String value,
            List<Choice> choices) {

        static Field of(String name, String label, Widget widget) {
            return new Field(name, label, widget, true, null, "", List.of());
        }

        static Field choice(String name, String label, List<Choice> choices) {
            return new Field(name, label, Widget.CHOICE, true, null, "", choices);
        }

        Field optional() {
            return new Field(name, label, widget, false, hint, value, choices);
        }

        Field hint(String text) {
            return new Field(name, label, widget, required, text, value, choices);
        }

        Field filled(String with) {
            return new Field(name, label, widget, required, hint, with, choices);
        }
    }

    /** The id of the form on the page, and the beginning of its fields' names. */
    public String key() {
        return act.resource().replace('/', '-');
    }

    public String nameOf(Field field) {
        return key() + "." + field.name();
    }
}

package org.tongyuan.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one property of a schema into a field. */
final class FieldReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,40}");

    private FieldReader() {}

    static Field read(String name, JsonNode property, boolean required) {
        String place = "/properties/" + name;
        if (!NAME.matcher(name).matches()) {
            throw DefinitionReader.invalid(place);
        }
        JsonNode ui = property.path("x-ui");
        Field.Kind kind = kindOf(property, place);
        JsonNode source = kind == Field.Kind.CHOICES ? property.path("items") : property;
        String pattern = text(property, "pattern");
        requirePattern(pattern, place);
        return new Field(
                name,
                ui.path("label").asString(property.path("title").asString(name)),
                kind,
                required,
                ui.path("hint").asString(property.path("description").asString(null)),
                property.path("maxLength").isInt()
                        ? (Integer) property.path("maxLength").asInt()
                        : null,
                pattern,
                text(ui, "patternMessage"),
                bound(kind, property, ui, "minimum", "min"),
                bound(kind, property, ui, "maximum", "max"),
                choices(source, ui, kind, place),
                text(ui, "autocomplete"),
                condition(ui.path("showIf")));
    }

    private static Field.Kind kindOf(JsonNode property, String place) {
        String widget = property.path("x-ui").path("widget").asString("");
        String format = property.path("format").asString("");
        return switch (property.path("type").asString("")) {
            case "integer" -> Field.Kind.INTEGER;
            case "number" -> Field.Kind.NUMBER;
            case "boolean" -> Field.Kind.BOOLEAN;
            case "array" -> Field.Kind.CHOICES;
            case "string" -> {
                if (property.has("enum") || property.has("oneOf")) {
                    yield Field.Kind.CHOICE;
                }
                yield ofWidget(widget.isEmpty() ? format : widget);
            }
            default -> throw DefinitionReader.invalid(place + "/type");
        };
    }

    private static Field.Kind ofWidget(String widget) {
        return switch (widget) {
            case "textarea" -> Field.Kind.TEXTAREA;
            case "date" -> Field.Kind.DATE;
            case "idCard", "id-card", "id_card" -> Field.Kind.ID_CARD;
            case "uscc" -> Field.Kind.USCC;
            case "phone" -> Field.Kind.PHONE;
            default -> Field.Kind.TEXT;
        };
    }

    /** Choices are {@code oneOf} of {const, title}, or {@code enum} with labels in {@code x-ui.labels}. */
    private static List<Field.Choice> choices(JsonNode source, JsonNode ui, Field.Kind kind, String place) {
        List<Field.Choice> choices = new ArrayList<>();
        if (kind == Field.Kind.CHOICE || kind == Field.Kind.CHOICES) {
            for (JsonNode one : source.path("oneOf")) {
                String value = one.path("const").asString("");
                choices.add(new Field.Choice(value, one.path("title").asString(value)));
            }
            for (JsonNode one : source.path("enum")) {
                String value = one.asString("");
                choices.add(
                        new Field.Choice(value, ui.path("labels").path(value).asString(value)));
            }
            if (choices.isEmpty() || choices.stream().anyMatch(c -> c.value().isBlank())) {
                throw DefinitionReader.invalid(place + "/enum");
            }
        }
        return List.copyOf(choices);
    }

    private static Field.@Nullable Condition condition(JsonNode showIf) {
        return showIf.has("field")
                ? new Field.Condition(
                        showIf.path("field").asString(""), showIf.path("equals").asString(""))
                : null;
    }

    private static @Nullable String bound(
            Field.Kind kind, JsonNode property, JsonNode ui, String keyword, String hint) {
        // A day's bounds are no JSON Schema keywords; x-ui.min and x-ui.max hold them.
        return kind == Field.Kind.DATE ? text(ui, hint) : text(property, keyword);
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.has(name) ? node.path(name).asString("") : null;
    }

    private static void requirePattern(@Nullable String pattern, String place) {
        try {
            if (pattern != null) {
                Pattern.compile(pattern);
            }
        } catch (PatternSyntaxException e) {
            throw DefinitionReader.invalid(place + "/pattern");
        }
    }
}

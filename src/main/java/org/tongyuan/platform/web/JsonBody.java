package org.tongyuan.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a client sent, and collects what is wrong with it, so that they hear of everything at once: ask for the fields, then
 * {@link #refuse} before using them. What is missing or wrong reads as an empty or first value until then.
 */
public final class JsonBody {

    private final @Nullable JsonNode node;
    private final String prefix;
    private final Map<String, String> messages;

    public JsonBody(@Nullable JsonNode node) {
        this(node, "", new LinkedHashMap<>());
    }

    private JsonBody(@Nullable JsonNode node, String prefix, Map<String, String> messages) {
        this.node = node;
        this.prefix = prefix;
        this.messages = messages;
    }

    /** An object inside this one; its fields are named with a dot. */
    public JsonBody part(String name) {
        return new JsonBody(node == null ? null : node.get(name), prefix + name + ".", messages);
    }

    /** The text of a field; null when absent or empty. */
    public @Nullable String text(String name) {
        JsonNode value = node == null ? null : node.get(name);
        return value == null
                        || !value.isValueNode()
                        || value.isNull()
                        || value.asString().isBlank()
                ? null
                : value.asString().strip();
    }

    public String required(String name, String label) {
        String text = text(name);
        if (text == null) {
            messages.put(prefix + name, "请填写" + label);
            return "";
        }
        return text;
    }

    public @Nullable Integer number(String name) {
        JsonNode value = node == null ? null : node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isInt()) {
            messages.put(prefix + name, "应为整数");
            return null;
        }
        return value.asInt();
    }

    public int requiredNumber(String name, String label) {
        Integer value = number(name);
        if (value == null) {
            messages.putIfAbsent(prefix + name, "请填写" + label);
            return 0;
        }
        return value;
    }

    public @Nullable LocalDate day(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            messages.put(prefix + name, "应为 2026-03-16 这样的日期");
            return null;
        }
    }

    public @Nullable UUID id(String name) {
        String text = text(name);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            messages.put(prefix + name, "应为标识（UUID）");
            return null;
        }
    }

    public boolean yes(String name) {
        return node != null && node.has(name) && node.get(name).asBoolean(false);
    }

    /** One of the values of {@code type}, by its name in either case, with hyphens or underscores; absent gives {@code otherwise}. */
    public <E extends Enum<E>> E choice(Class<E> type, String name, E otherwise) {
        String text = text(name);
        return text == null ? otherwise : chosen(type, name, text);
    }

    public <E extends Enum<E>> E choice(Class<E> type, String name) {
        return chosen(type, name, text(name));
    }

    private <E extends Enum<E>> E chosen(Class<E> type, String name, @Nullable String text) {
        try {
            return choice(type, prefix + name, text == null ? "" : text);
        } catch (BodyRefused refused) {
            messages.putAll(refused.messages());
            return type.getEnumConstants()[0];
        }
    }

    /** The value of that name; a field of another is refused at once. */
    public static <E extends Enum<E>> E choice(Class<E> type, String field, String text) {
        try {
            return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new BodyRefused(Map.of(field, "取值应为：" + List.of(type.getEnumConstants())));
        }
    }

    public List<String> texts(String name) {
        JsonNode value = node == null ? null : node.get(name);
        if (value == null || value.isNull()) {
            return List.of();
        }
        return value.isArray() ? value.valueStream().map(JsonNode::asString).toList() : List.of(value.asString());
    }

    public <E extends Enum<E>> List<E> choices(Class<E> type, String name) {
        return texts(name).stream().map(text -> chosen(type, name, text)).toList();
    }

    /** Refuses the request when anything was missing or wrong. */
    public void refuse() {
        if (!messages.isEmpty()) {
            throw new BodyRefused(messages);
        }
    }
}

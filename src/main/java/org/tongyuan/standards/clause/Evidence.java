package org.tongyuan.standards.clause;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.facts.FactType;

/** Facts as people read them: what they are called and what they say. */
public final class Evidence {

    /** A fact that was looked at: its name in expressions, its Chinese label, and its value in words. */
    public record Shown(String fact, String label, String value) {}

    private Evidence() {}

    public static List<Shown> of(Map<String, FactType> types, Map<?, ?> values) {
        return values.entrySet().stream()
                .map(e -> {
                    String name = String.valueOf(e.getKey());
                    FactType type = types.get(name);
                    return new Shown(name, type == null ? name : type.label(), words(e.getValue()));
                })
                .toList();
    }

    static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "是" : "否";
            case List<?> list when list.isEmpty() -> "（无）";
            case List<?> list ->
                String.join("、", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }
}

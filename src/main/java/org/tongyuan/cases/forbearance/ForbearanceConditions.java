package org.tongyuan.cases.forbearance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code cases/forbearance.yaml}: the conditions of forbearance, and where they come from. */
@Component
class ForbearanceConditions {

    private final List<Condition> all;
    private final String source;

    ForbearanceConditions() {
        var root = read();
        source = root.get("source") + (Boolean.TRUE.equals(root.get("verified")) ? "" : "（设定值，待核对）");
        all = list(root).stream()
                .map(c -> new Condition(
                        String.valueOf(c.get("key")),
                        String.valueOf(c.get("words")),
                        Boolean.TRUE.equals(c.get("essential"))))
                .toList();
    }

    /** One condition; without an essential one nothing is forgiven. */
    record Condition(String key, String words, boolean essential) {}

    List<Condition> all() {
        return all;
    }

    String source() {
        return source;
    }

    private static Map<String, Object> read() {
        try (var in = ForbearanceConditions.class.getResourceAsStream("/cases/forbearance.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> root) {
        return (List<Map<String, Object>>) Objects.requireNonNull(root.get("conditions"));
    }
}

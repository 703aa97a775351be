package org.tongyuan.standards.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code standards/frameworks.yaml}. */
final class FrameworkFile {

    record Content(List<Entry> frameworks, List<Known> standards) {}

    record Entry(String code, String name, String edition, String owner, String source, List<Node> nodes) {}

    /** {@code clauses}: what clauses write as the standard of this node; null when none does. */
    record Node(
            String number,
            String title,
            int should,
            @Nullable String clauses) {
        /** The number above, 1 for 1.2; null at the top. */
        @Nullable
        String parent() {
            int dot = number.lastIndexOf('.');
            return dot < 0 ? null : number.substring(0, dot);
        }
    }

    record Known(String code, String title, String framework, String node) {}

    private FrameworkFile() {}

    static Content read() {
        try (var in = FrameworkFile.class.getResourceAsStream("/standards/frameworks.yaml")) {
            Map<String, List<Map<String, Object>>> root =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
            return new Content(
                    rows(root, "frameworks").stream().map(FrameworkFile::entry).toList(),
                    rows(root, "standards").stream().map(FrameworkFile::known).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, Object>> rows(Map<String, List<Map<String, Object>>> root, String key) {
        return Objects.requireNonNull(root.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Entry entry(Map<String, Object> row) {
        var nodes = (List<Map<String, Object>>) Objects.requireNonNull(row.get("nodes"));
        return new Entry(
                text(row, "code"),
                text(row, "name"),
                text(row, "edition"),
                text(row, "owner"),
                text(row, "source"),
                nodes.stream().map(FrameworkFile::node).toList());
    }

    private static Node node(Map<String, Object> row) {
        return new Node(
                text(row, "number"),
                text(row, "title"),
                Integer.parseInt(String.valueOf(row.get("should"))),
                row.containsKey("clauses") ? text(row, "clauses") : null);
    }

    private static Known known(Map<String, Object> row) {
        return new Known(text(row, "code"), text(row, "title"), text(row, "framework"), text(row, "node"));
    }

    private static String text(Map<String, Object> row, String key) {
        if (row.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalStateException("frameworks.yaml: " + key + " is missing in " + row);
    }
}

package org.tongyuan.disclosure.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code disclosure/columns.yaml}: the columns that a site should have, as suggestions to open. */
@Component
class ColumnStandard {

    /** A column of the standard; {@code days} natural days, 0 for the limit of its kind. */
    record Standard(String code, String name, String about, ColumnKind kind, int days, SiteColumn.Shows shows) {}

    private final SingletonSupplier<List<Standard>> all = SingletonSupplier.of(ColumnStandard::read);

    List<Standard> all() {
        return all.obtain();
    }

    Optional<Standard> find(String code) {
        return all().stream().filter(s -> s.code().equals(code)).findFirst();
    }

    @SuppressWarnings("unchecked")
    private static List<Standard> read() {
        try (var in = ColumnStandard.class.getResourceAsStream("/disclosure/columns.yaml")) {
            Map<String, Object> root =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
            return ((List<Map<String, Object>>) Objects.requireNonNull(root.get("columns")))
                    .stream().map(ColumnStandard::standard).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Standard standard(Map<String, Object> row) {
        return new Standard(
                text(row, "code"),
                text(row, "name"),
                text(row, "about"),
                ColumnKind.valueOf(text(row, "kind")),
                (Integer) row.getOrDefault("days", 0),
                new SiteColumn.Shows(null, text(row, "category"), text(row, "topic"), text(row, "genre")));
    }

    private static String text(Map<String, Object> row, String key) {
        return String.valueOf(row.getOrDefault(key, ""));
    }
}

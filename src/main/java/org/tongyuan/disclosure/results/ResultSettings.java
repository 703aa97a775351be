package org.tongyuan.disclosure.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tongyuan.cases.CaseResult.Standing;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code disclosure/results.yaml}: basis, category and limits of each kind, and the columns of the 双公示 lists. */
@Component
class ResultSettings {

    /**
     * How one kind is published.
     *
     * @param practice the shorter limit of 双公示, empty when it has none
     * @param voidedBy what becomes of a decision so that it must not stay public
     */
    record OfKind(
            String basis, String category, String limit, String practice, String takeDown, Set<Standing> voidedBy) {}

    /** A list with where its columns come from. */
    record ListOf(String source, List<Column> columns) {}

    /** A column of a list. */
    record Column(String name, ListField from) {}

    private record All(Map<ResultKind, OfKind> kinds, Map<ResultKind, ListOf> lists) {}

    private final SingletonSupplier<All> all = SingletonSupplier.of(ResultSettings::read);

    OfKind of(ResultKind kind) {
        return Objects.requireNonNull(all.obtain().kinds().get(kind));
    }

    ListOf list(ResultKind kind) {
        return Objects.requireNonNull(all.obtain().lists().get(kind));
    }

    @SuppressWarnings("unchecked")
    private static All read() {
        try (var in = ResultSettings.class.getResourceAsStream("/disclosure/results.yaml")) {
            Map<String, Map<String, Map<String, Object>>> root =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
            var kinds = new EnumMap<ResultKind, OfKind>(ResultKind.class);
            part(root, "kinds").forEach((name, row) -> kinds.put(ResultKind.valueOf(name), kind(row)));
            var lists = new EnumMap<ResultKind, ListOf>(ResultKind.class);
            part(root, "lists")
                    .forEach((name, row) -> lists.put(
                            ResultKind.valueOf(name),
                            new ListOf(
                                    text(row, "source"),
                                    ((List<Map<String, Object>>) Objects.requireNonNull(row.get("columns")))
                                            .stream()
                                                    .map(c -> new Column(
                                                            text(c, "name"), ListField.valueOf(text(c, "from"))))
                                                    .toList())));
            return new All(kinds, lists);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, Object>> part(
            Map<String, Map<String, Map<String, Object>>> root, String name) {
        return Objects.requireNonNull(root.get(name));
    }

    @SuppressWarnings("unchecked")
    private static OfKind kind(Map<String, Object> row) {
        var voidedBy = EnumSet.noneOf(Standing.class);
        ((List<String>) Objects.requireNonNull(row.get("voidedBy")))
                .forEach(name -> voidedBy.add(Standing.valueOf(name)));
        return new OfKind(
                text(row, "basis"),
                text(row, "category"),
                text(row, "limit"),
                text(row, "practice"),
                text(row, "takeDown"),
                voidedBy);
    }

    private static String text(Map<String, Object> row, String key) {
        return String.valueOf(Objects.requireNonNull(row.get(key), key));
    }
}

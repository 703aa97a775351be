package org.tongyuan.standards.clause;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tongyuan.standards.clause.ClauseContent.Level;
import org.tongyuan.standards.clause.ClauseContent.Sample;
import org.tongyuan.standards.clause.ClauseContent.Sample.Expected;
import org.tongyuan.standards.clause.ClauseContent.Severity;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code standards/clauses.yaml}: clauses of the province with which every installation begins. */
final class BuiltInClauses {

    private BuiltInClauses() {}

    static List<ClauseContent> of(String region) {
        try (InputStream in =
                Objects.requireNonNull(BuiltInClauses.class.getResourceAsStream("/standards/clauses.yaml"))) {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            Map<String, List<Map<String, Object>>> file = new Yaml(new SafeConstructor(options)).load(in);
            return Objects.requireNonNull(file.get("clauses")).stream()
                    .map(row -> clause(row, region))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClauseContent clause(Map<String, Object> row, String region) {
        Object applies = row.get("applies");
        return new ClauseContent(
                text(row, "number"),
                text(row, "standard"),
                text(row, "title"),
                text(row, "text"),
                text(row, "basis"),
                text(row, "kind"),
                applies == null ? null : applies.toString(),
                text(row, "expression"),
                Severity.valueOf(text(row, "severity")),
                text(row, "message"),
                Level.PROVINCE,
                region,
                null,
                null,
                null,
                null,
                ((List<?>) Objects.requireNonNull(row.get("samples")))
                        .stream().map(s -> sample((Map<?, ?>) s)).toList());
    }

    @SuppressWarnings("unchecked")
    private static Sample sample(Map<?, ?> row) {
        return new Sample(
                String.valueOf(row.get("name")),
                (Map<String, Object>) Objects.requireNonNull(row.get("facts")),
                Expected.valueOf(String.valueOf(row.get("expected"))));
    }

    private static String text(Map<String, Object> row, String name) {
        return Objects.requireNonNull(row.get(name), name).toString();
    }
}

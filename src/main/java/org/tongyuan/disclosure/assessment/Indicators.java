package org.tongyuan.disclosure.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The indicators as they are configured now, from {@code disclosure/assessment.yaml}. */
@Component
class Indicators {

    private static final String FILE = "/disclosure/assessment.yaml";

    private final SingletonSupplier<List<Indicator>> all = SingletonSupplier.of(Indicators::read);

    @SuppressWarnings("unchecked") // the file is our own
    private static List<Indicator> read() {
        try (var in = Indicators.class.getResourceAsStream(FILE)) {
            Map<String, Object> root =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
            return ((List<Map<String, Object>>) Objects.requireNonNull(root.get("indicators")))
                    .stream().map(Indicators::indicator).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Indicator indicator(Map<String, Object> row) {
        return new Indicator(
                text(row, "code"),
                text(row, "name"),
                Integer.parseInt(text(row, "weight")),
                Measure.valueOf(text(row, "measure")),
                text(row, "basis"),
                text(row, "rule"));
    }

    private static String text(Map<String, Object> row, String key) {
        return Objects.requireNonNull(row.get(key), key).toString();
    }

    List<Indicator> all() {
        return all.obtain();
    }
}

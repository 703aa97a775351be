package org.tongyuan.disclosure.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tongyuan.platform.LegalBasis;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Which results tell of a person's household, health, disability or need, whatever their procedure: none of them goes public without a
 * cited basis. The words are in {@code disclosure/results.yaml}. A body has no such life.
 */
@Component
@LegalBasis("政府信息公开条例, art. 15")
@LegalBasis("个人信息保护法, art. 28")
class SensitiveResults {

    private record Words(List<String> names, List<String> codes) {}

    private final SingletonSupplier<Words> words = SingletonSupplier.of(SensitiveResults::read);

    boolean covers(String itemCode, String itemName, boolean naturalPerson) {
        var all = words.obtain();
        return naturalPerson
                && (all.names().stream().anyMatch(itemName::contains)
                        || all.codes().stream().anyMatch(itemCode::startsWith));
    }

    boolean covers(QueuedResult q) {
        return covers(q.itemCode(), q.itemName(), q.naturalPerson());
    }

    private static Words read() {
        try (var in = SensitiveResults.class.getResourceAsStream("/disclosure/results.yaml")) {
            Map<String, Map<String, Object>> root =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
            var part = Objects.requireNonNull(root.get("sensitive"));
            return new Words(texts(part, "names"), texts(part, "codes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Map<String, Object> part, String key) {
        return ((List<?>) Objects.requireNonNull(part.get(key), key))
                .stream().map(Object::toString).toList();
    }
}

package org.tongyuan.disclosure.ownrecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words of the letters, read from {@code disclosure/own-record-letters.yaml}, with facts set in. */
@Component
class CorrectionTexts {

    private static final String FILE = "/disclosure/own-record-letters.yaml";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final SingletonSupplier<Map<String, Map<String, Object>>> content =
            SingletonSupplier.of(CorrectionTexts::read);

    /** The letters. HAND_OVER goes to the other agency, all others to the applicant. */
    enum Kind {
        RECEIPT,
        HAND_OVER,
        TRANSFERRED,
        CORRECTED,
        NOT_CORRECTED,
        REFERRED,
        WITHDRAWN;

        /** Says how it came out, so that the applicant has it once they were told. */
        boolean decides() {
            return this != RECEIPT && this != HAND_OVER && this != TRANSFERRED;
        }

        static Kind of(Outcome.Kind outcome) {
            return valueOf(outcome.name());
        }
    }

    /** A letter's title, the part of its 文号 that says what it is, and its paragraphs. */
    record Text(String title, String word, List<String> paragraphs) {}

    private static Map<String, Map<String, Object>> read() {
        try (var in = CorrectionTexts.class.getResourceAsStream(FILE)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A paragraph that names a fact which is not there is left out. */
    Text of(Kind kind, Map<String, String> facts) {
        var found = entry(kind);
        var paragraphs = ((List<?>) Objects.requireNonNull(found.get("paragraphs")))
                .stream()
                        .map(Object::toString)
                        .filter(p -> PLACE.matcher(p).results().allMatch(m -> facts.containsKey(m.group(1))))
                        .map(p -> set(p, facts))
                        .toList();
        return new Text(title(kind), String.valueOf(found.get("word")), paragraphs);
    }

    String title(Kind kind) {
        return String.valueOf(entry(kind).get("title"));
    }

    private Map<String, Object> entry(Kind kind) {
        return Objects.requireNonNull(content.obtain().get(kind.name()), kind.name());
    }

    private static String set(String paragraph, Map<String, String> facts) {
        return PLACE.matcher(paragraph)
                .replaceAll(m -> Matcher.quoteReplacement(Objects.requireNonNull(facts.get(m.group(1)), m.group(1))));
    }
}

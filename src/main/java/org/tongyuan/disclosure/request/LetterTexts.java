package org.tongyuan.disclosure.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words of the letters, read from {@code disclosure/letters.yaml}, with facts set in. */
@Component
class LetterTexts {

    /** The part of a reply's 文号 that says what it is. */
    static final String REPLY = "公开答";

    private static final String FILE = "/disclosure/letters.yaml";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** Read when the first letter is written, not while the product starts. */
    private final SingletonSupplier<Content> content = SingletonSupplier.of(LetterTexts::read);

    private record Content(
            Map<String, Map<String, Object>> notices,
            Map<String, Map<String, Object>> replies,
            String opening,
            String joined) {}

    @SuppressWarnings("unchecked") // the file is our own
    private static Content read() {
        try (var in = LetterTexts.class.getResourceAsStream(FILE)) {
            Map<String, Object> root =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
            return new Content(
                    (Map<String, Map<String, Object>>) Objects.requireNonNull(root.get("notices")),
                    (Map<String, Map<String, Object>>) Objects.requireNonNull(root.get("replies")),
                    Objects.requireNonNull(root.get("opening")).toString(),
                    Objects.requireNonNull(root.get("joined")).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A letter's title, the part of its 文号 that says what it is, and its paragraphs. */
    record Text(String title, String word, List<String> paragraphs) {}

    Text notice(Notice which, Map<String, String> facts) {
        var found = Objects.requireNonNull(content.obtain().notices().get(which.name()), which.name());
        return new Text(
                text(found, "title"),
                text(found, "word"),
                paragraphs(found, facts).toList());
    }

    /** Whether a letter of this title is to somebody other than the applicant. */
    boolean isToOthers(String title) {
        return Stream.of(Notice.values())
                .filter(n -> n.toOthers)
                .anyMatch(n -> title.equals(
                        text(Objects.requireNonNull(content.obtain().notices().get(n.name())), "title")));
    }

    /** The answer itself begins by saying what was asked for; an end without an answer does not. */
    Text reply(ReplyType type, Map<String, String> facts) {
        var found = Objects.requireNonNull(content.obtain().replies().get(type.name()), type.name());
        var paragraphs = paragraphs(found, facts);
        if (type.chosen()) {
            var opening = Stream.of(content.obtain().opening(), content.obtain().joined())
                    .filter(p -> isFull(p, facts))
                    .map(p -> set(p, facts));
            paragraphs = Stream.concat(opening, paragraphs);
        }
        return new Text(text(found, "title"), REPLY, paragraphs.toList());
    }

    private static String text(Map<String, Object> of, String key) {
        return Objects.requireNonNull(of.get(key), key).toString();
    }

    /** A paragraph that names a fact which is not there is left out. */
    private static Stream<String> paragraphs(Map<String, Object> of, Map<String, String> facts) {
        return ((List<?>) Objects.requireNonNull(of.get("paragraphs")))
                .stream().map(Object::toString).filter(p -> isFull(p, facts)).map(p -> set(p, facts));
    }

    private static boolean isFull(String paragraph, Map<String, String> facts) {
        return PLACE.matcher(paragraph).results().allMatch(m -> facts.containsKey(m.group(1)));
    }

    private static String set(String paragraph, Map<String, String> facts) {
        return PLACE.matcher(paragraph)
                .replaceAll(m -> Matcher.quoteReplacement(Objects.requireNonNull(facts.get(m.group(1)), m.group(1))));
    }

    /** The letters that are no replies. */
    enum Notice {
        RECEIPT(false),
        CORRECTION(false),
        CONSULT_THIRD_PARTY(true),
        CONSULT_CO_AUTHOR(true),
        CONSULT_OTHER_AGENCY(true),
        CONSULTING(false),
        OVERRULED(true),
        EXTENSION(false),
        REASONS(false),
        DELAY(false),
        FEE(false);

        private final boolean toOthers;

        Notice(boolean toOthers) {
            this.toOthers = toOthers;
        }
    }
}

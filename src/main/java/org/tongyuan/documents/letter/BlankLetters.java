package org.tongyuan.documents.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.springframework.stereotype.Component;
import org.tongyuan.documents.LetterForms;
import org.tongyuan.facts.Subject;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Sets the templates of letters with marks in the places of facts, so that a printed form never differs from the letter itself. */
@Component
class BlankLetters implements LetterForms {

    private static final String FILE = "/documents/blank-letters.yaml";
    private static final UUID NONE = new UUID(0, 0);

    private final LetterTemplates templates;

    BlankLetters(LetterTemplates templates) {
        this.templates = templates;
    }

    private record Content(Map<String, Object> facts, List<Map<String, String>> letters) {}

    @Override
    public List<Blank> all() {
        Content content = read();
        return content.letters().stream()
                .map(letter -> blank(letter, content.facts()))
                .toList();
    }

    private Blank blank(Map<String, String> letter, Map<String, Object> facts) {
        String template = text(letter, "template");
        String title = text(letter, "title");
        Document page = Jsoup.parse(templates.html(row(template, title, facts)), Parser.xmlParser());
        page.outputSettings().prettyPrint(false);
        var body = Objects.requireNonNull(page.selectFirst("#body"));
        return new Blank(template, title, text(letter, "use"), text(letter, "basis"), body.html());
    }

    private LetterRow row(String template, String title, Map<String, Object> facts) {
        return new LetterRow(
                NONE,
                template,
                templates.version(template),
                title,
                "（文号）",
                "",
                NONE,
                "（行政机关）",
                new Subject("letter-form", template),
                "（申请人姓名或者名称）",
                LocalDate.EPOCH,
                templates.json(facts),
                null,
                null,
                null,
                null);
    }

    private static String text(Map<String, String> letter, String key) {
        return Objects.requireNonNull(letter.get(key), key);
    }

    @SuppressWarnings("unchecked") // the file is our own
    private static Content read() {
        try (var in = BlankLetters.class.getResourceAsStream(FILE)) {
            Map<String, Object> root =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
            return new Content(
                    (Map<String, Object>) Objects.requireNonNull(root.get("facts")),
                    (List<Map<String, String>>) Objects.requireNonNull(root.get("letters")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

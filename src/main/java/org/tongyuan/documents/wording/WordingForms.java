package org.tongyuan.documents.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tongyuan.documents.LetterForms;
import org.tongyuan.platform.NotFound;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The letters that may be reworded: the words they come with and what law requires of them. */
@Component
class WordingForms {

    private static final String FILE = "/documents/letter-wordings.yaml";

    private final LetterForms letters;
    private final List<Form> forms;
    private final Map<String, Object> samples;

    WordingForms(LetterForms letters) {
        this.letters = letters;
        Map<String, Object> file = read();
        this.forms = forms(file);
        this.samples = samples(file);
    }

    /** {@code text}: the words of this release. */
    record Form(String template, List<Slot> required, String text) {

        List<Slot> missingFrom(WordingText text) {
            return RequiredParts.missing(text, required);
        }
    }

    Form require(String template) {
        return forms.stream()
                .filter(form -> form.template().equals(template))
                .findFirst()
                .orElseThrow(() -> new NotFound("letter template " + template));
    }

    List<Form> all() {
        return forms;
    }

    /** Facts of nobody, for trial prints. */
    Map<String, Object> samples() {
        return samples;
    }

    /** Name, use and basis of every letter there is, reworded or not. */
    List<LetterForms.Blank> letters() {
        return letters.all();
    }

    LetterForms.Blank letter(String template) {
        return letters().stream()
                .filter(blank -> blank.template().equals(template))
                .findFirst()
                .orElseThrow(() -> new NotFound("letter template " + template));
    }

    @SuppressWarnings("unchecked") // the file is our own
    static List<Form> forms(Map<String, Object> file) {
        var wordings = (List<Map<String, Object>>) Objects.requireNonNull(file.get("wordings"));
        return wordings.stream()
                .map(wording -> new Form(
                        (String) Objects.requireNonNull(wording.get("template")),
                        ((List<String>) Objects.requireNonNull(wording.get("required")))
                                .stream()
                                        .map(label -> Objects.requireNonNull(
                                                Slot.byLabel().get(label), label))
                                        .toList(),
                        (String) Objects.requireNonNull(wording.get("text"))))
                .toList();
    }

    @SuppressWarnings("unchecked") // the file is our own
    static Map<String, Object> samples(Map<String, Object> file) {
        return (Map<String, Object>) Objects.requireNonNull(file.get("samples"));
    }

    static Map<String, Object> read() {
        try (var in = WordingForms.class.getResourceAsStream(FILE)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

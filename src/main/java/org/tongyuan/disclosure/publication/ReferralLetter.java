package org.tongyuan.disclosure.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.documents.LetterRequest;
import org.tongyuan.documents.LetterWords;
import org.tongyuan.documents.Letters;
import org.tongyuan.platform.web.Dates;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Issues the letter by which a version is referred up; its words are in {@code disclosure/publication-letters.yaml}. */
@Component
class ReferralLetter {

    private static final String FILE = "/disclosure/publication-letters.yaml";
    private static final String TEMPLATE = "disclosure-notice";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Letters letters;
    private final LetterWords words;
    private final Agencies agencies;
    private final Dates dates;
    private final SingletonSupplier<Map<String, Map<String, Object>>> texts =
            SingletonSupplier.of(ReferralLetter::read);

    ReferralLetter(Letters letters, LetterWords words, Agencies agencies, Dates dates) {
        this.letters = letters;
        this.words = words;
        this.agencies = agencies;
        this.dates = dates;
    }

    private static Map<String, Map<String, Object>> read() {
        try (var in = ReferralLetter.class.getResourceAsStream(FILE)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the name of the agency that would publish it. */
    UUID issue(PublicRecord file, Content content, String to, String question, LocalDate on) {
        var text = Objects.requireNonNull(texts.obtain().get("REFERRAL"));
        var agency = agencies.require(file.agencyId());
        var contact = new LinkedHashMap<String, Object>();
        if (agency.address() != null) {
            contact.put("place", agency.address());
        }
        if (agency.phone() != null) {
            contact.put("phone", agency.phone());
        }
        return letters.issue(new LetterRequest(
                        TEMPLATE,
                        String.valueOf(text.get("title")),
                        words.of(agency, agencies.region(agency.regionCode())) + text.get("word"),
                        agency.id(),
                        RecordActs.subject(file.id()),
                        to,
                        on,
                        Map.of(
                                "paragraphs",
                                paragraphs(text, facts(file, content, question)),
                                "remedy",
                                List.of(),
                                "contact",
                                contact)))
                .id();
    }

    byte[] pdf(UUID letter) {
        return letters.pdf(letter);
    }

    private Map<String, String> facts(PublicRecord file, Content content, String question) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(content.documentNumber().isEmpty() ? "unnumbered" : "name", content.name());
        facts.put("documentNumber", content.documentNumber());
        facts.put("madeOn", dates.day(content.madeOn()));
        facts.put("source", content.source());
        facts.put("question", question);
        var due = file.clock().dueOn();
        if (due == null) {
            facts.put("noDue", "");
        } else {
            facts.put("dueOn", dates.day(due));
        }
        return facts;
    }

    /** A paragraph that names a fact which is not there is left out. */
    private static List<String> paragraphs(Map<String, Object> text, Map<String, String> facts) {
        return ((List<?>) Objects.requireNonNull(text.get("paragraphs")))
                .stream()
                        .map(Object::toString)
                        .filter(p -> PLACE.matcher(p).results().allMatch(m -> facts.containsKey(m.group(1))))
                        .map(p -> PLACE.matcher(p)
                                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf(facts.get(m.group(1))))))
                        .toList();
    }
}

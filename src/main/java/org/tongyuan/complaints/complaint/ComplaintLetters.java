package org.tongyuan.complaints.complaint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.LetterRequest;
import org.tongyuan.documents.LetterWords;
import org.tongyuan.documents.Letters;
import org.tongyuan.platform.web.Dates;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Issues the letters of a complaint in the name of the agency that handles it; the words are in {@code complaints/letters.yaml}. */
@Component
class ComplaintLetters {

    private static final String FILE = "/complaints/letters.yaml";
    private static final String TEMPLATE = "complaint-notice";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** The letters by what they say; the last two go to the agency complained of. */
    enum Notice {
        ACCEPTED,
        REFUSED,
        ANSWERED,
        URGE,
        CRITICISE
    }

    private final Letters letters;
    private final LetterWords words;
    private final Agencies agencies;
    private final Persons persons;
    private final Dates dates;
    private final SingletonSupplier<Map<String, Map<String, Object>>> texts =
            SingletonSupplier.of(ComplaintLetters::read);

    ComplaintLetters(Letters letters, LetterWords words, Agencies agencies, Persons persons, Dates dates) {
        this.letters = letters;
        this.words = words;
        this.agencies = agencies;
        this.persons = persons;
        this.dates = dates;
    }

    private static Map<String, Map<String, Object>> read() {
        try (var in = ComplaintLetters.class.getResourceAsStream(FILE)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To whoever complained; nobody gets one who is not known. */
    void tell(Complaint c, Notice notice, Map<String, String> facts, LocalDate on) {
        if (!c.said().isAnonymous()) {
            issue(c, notice, complainant(c), facts, on);
        }
    }

    /** To the agency complained of; it says nothing of who complained. */
    void order(Complaint c, Complaint.Measure measure, LocalDate on) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("what", measure.what());
        if (measure.untilOn() != null) {
            facts.put("untilOn", dates.day(measure.untilOn()));
        }
        issue(
                c,
                Notice.valueOf(measure.kind().name()),
                agencies.require(c.head().about().agencyId()).name(),
                facts,
                on);
    }

    String complainant(Complaint c) {
        var said = c.said();
        if (said.person() != null) {
            return persons.require(said.person()).name();
        }
        return said.name() == null ? "反映人" : said.name();
    }

    private void issue(Complaint c, Notice notice, String addressee, Map<String, String> more, LocalDate on) {
        var text = Objects.requireNonNull(texts.obtain().get(notice.name()), notice.name());
        var facts = new LinkedHashMap<>(more);
        facts.put("number", c.head().number());
        facts.put("arrivedOn", dates.day(c.head().arrivedOn()));
        var handler = agencies.require(c.head().handlerId());
        var contact = new LinkedHashMap<String, Object>();
        if (handler.address() != null) {
            contact.put("place", handler.address());
        }
        if (handler.phone() != null) {
            contact.put("phone", handler.phone());
        }
        letters.issue(new LetterRequest(
                TEMPLATE,
                String.valueOf(text.get("title")),
                words.of(handler, agencies.region(handler.regionCode())) + text.get("word"),
                handler.id(),
                ComplaintActs.subject(c),
                addressee,
                on,
                Map.of("paragraphs", paragraphs(text, facts), "remedy", List.of(), "contact", contact)));
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

    /** Those to the agency complained of are the desk's business. */
    static boolean isToComplainant(Letter letter) {
        return !letter.title().equals("督促整改通知书") && !letter.title().equals("通报");
    }

    Letters letters() {
        return letters;
    }
}

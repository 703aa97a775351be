package org.tongyuan.disclosure.ownrecord;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.agencies.Authority;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.documents.LetterRequest;
import org.tongyuan.documents.LetterWords;
import org.tongyuan.documents.Letters;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.web.Dates;

/** Issues the letters of a correction in the name of the agency that has it. */
@Component
class CorrectionLetters {

    private static final String TEMPLATE = "disclosure-notice";
    private static final String PAPER = "本告知书";

    private final Letters letters;
    private final CorrectionTexts texts;
    private final LetterWords words;
    private final Agencies agencies;
    private final Persons persons;
    private final Counting counting;

    CorrectionLetters(
            Letters letters,
            CorrectionTexts texts,
            LetterWords words,
            Agencies agencies,
            Persons persons,
            Counting counting) {
        this.letters = letters;
        this.texts = texts;
        this.words = words;
        this.agencies = agencies;
        this.persons = persons;
        this.counting = counting;
    }

    /** What a letter takes from the calendar and its limits. */
    @Component
    record Counting(Dates dates, Calendars calendars, TimeLimits limits) {}

    void receipt(RecordCorrection c, LocalDate on) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("channel", c.head().channel().label());
        facts.put("receivedOn", day(c.receivedOn()));
        facts.put(
                "promiseDays",
                String.valueOf(counting.limits().require(RecordCorrection.LIMIT).length()));
        var due = CorrectionClock.read(c.clock(), counting.calendars().forRegion(c.regionCode()))
                .due();
        if (due == null) {
            facts.put("noDue", "到期日待下一年度放假安排公布后确定。");
        } else {
            facts.put("dueOn", day(due));
        }
        issue(c, CorrectionTexts.Kind.RECEIPT, facts, applicant(c), List.of(), on);
    }

    /** Two letters of the agency that passes it on: one goes with the matter, one to the applicant. */
    void transferred(RecordCorrection before, Agency to, String reason, LocalDate on) {
        var facts = Map.of("reason", reason, "to", to.name(), "on", day(on), "applicant", applicant(before));
        issue(before, CorrectionTexts.Kind.HAND_OVER, facts, to.name(), List.of(), on);
        issue(before, CorrectionTexts.Kind.TRANSFERRED, facts, applicant(before), List.of(), on);
    }

    /** What is not done, or not wholly, says what can be done about it. */
    @LegalBasis("法释〔2025〕8号, art. 1")
    void decided(RecordCorrection c, Outcome outcome, LocalDate on) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("on", day(on));
        put(facts, "changed", outcome.changed());
        put(facts, "reason", outcome.reason());
        put(facts, "competent", outcome.competent());
        var check = c.check();
        if (check != null) {
            facts.put("finding", "反映的情况" + check.finding().label());
        }
        boolean refuses = outcome.kind() != Outcome.Kind.WITHDRAWN && outcome.reason() != null;
        var authority = Authority.of(agencies, agencies.require(c.agencyId()), null);
        List<String> remedy = refuses
                ? List.of((outcome.kind() == Outcome.Kind.CORRECTED ? "如对不予更正的部分不服，" : "如对" + PAPER + "不服，")
                        + authority.eitherRemedy(PAPER, on, counting.limits()))
                : List.of();
        issue(c, CorrectionTexts.Kind.of(outcome.kind()), facts, applicant(c), remedy, on);
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    private String day(LocalDate day) {
        return counting.dates().day(day);
    }

    private String applicant(RecordCorrection c) {
        return persons.require(c.head().applicantId()).name();
    }

    private void issue(
            RecordCorrection c,
            CorrectionTexts.Kind kind,
            Map<String, String> more,
            String addressee,
            List<String> remedy,
            LocalDate on) {
        Agency agency = agencies.require(c.agencyId());
        var facts = new LinkedHashMap<String, String>();
        facts.put("number", c.head().number());
        facts.put("arrivedOn", day(c.head().arrivedOn()));
        facts.put("record", c.head().claim().record());
        facts.put("wrong", c.head().claim().wrong());
        facts.put("wanted", c.head().claim().wanted());
        facts.putAll(more);
        var text = texts.of(kind, facts);
        letters.issue(new LetterRequest(
                TEMPLATE,
                text.title(),
                words.of(agency, agencies.region(agency.regionCode())) + text.word(),
                agency.id(),
                CorrectionSeals.subject(c.head().id()),
                addressee,
                on,
                Map.of("paragraphs", text.paragraphs(), "remedy", remedy, "contact", contact(agency))));
    }

    private static Map<String, Object> contact(Agency agency) {
        var contact = new LinkedHashMap<String, Object>();
        if (agency.address() != null) {
            contact.put("place", agency.address());
        }
        if (agency.phone() != null) {
            contact.put("phone", agency.phone());
        }
        return contact;
    }
}

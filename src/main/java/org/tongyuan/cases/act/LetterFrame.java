package org.tongyuan.cases.act;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.record.CaseLaw;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.documents.LetterRequest;
import org.tongyuan.documents.LetterWords;
import org.tongyuan.facts.Subject;
import org.tongyuan.notices.Notice;

/** What every letter of a case has: in whose name, under which 文号, about what and to whom; and the message that tells of it. */
@Component
class LetterFrame {

    private final Persons persons;
    private final Agencies agencies;
    private final LetterWords words;

    LetterFrame(Persons persons, Agencies agencies, LetterWords words) {
        this.persons = persons;
        this.agencies = agencies;
        this.words = words;
    }

    LetterRequest letter(
            String template,
            String title,
            String word,
            CaseSnapshot c,
            CaseLaw law,
            LocalDate on,
            Map<String, Object> facts) {
        var agency = agencies.require(inWhoseName(c, law));
        return new LetterRequest(
                template,
                title,
                words.of(agency, agencies.region(agency.regionCode())) + word,
                agency.id(),
                subject(c),
                persons.require(c.head().applicantId()).name(),
                on,
                facts);
    }

    static Notice notice(CaseSnapshot c, String title, String text) {
        return new Notice(
                c.head().applicantId(),
                subject(c),
                title,
                "《" + c.head().itemName() + "》" + text,
                "/my/cases/" + c.head().number());
    }

    static Subject subject(CaseSnapshot c) {
        return new Subject("case", c.head().id().toString());
    }

    /** An entrusted licence is given in the entruster's name (行政许可法, art. 24). */
    static UUID inWhoseName(CaseSnapshot c, CaseLaw law) {
        var entruster = law.item().terms().entrustedBy();
        return entruster == null ? c.head().agencyId() : entruster;
    }
}

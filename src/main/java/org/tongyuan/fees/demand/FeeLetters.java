package org.tongyuan.fees.demand;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.LetterRequest;
import org.tongyuan.documents.LetterWords;
import org.tongyuan.documents.Letters;
import org.tongyuan.fees.ChargeableCase;
import org.tongyuan.platform.web.Dates;

/** Issues the letters that demand a fee, in the name of the agency that handles the case. */
@Component
class FeeLetters {

    private static final String TEMPLATE = "fee-demand";

    private final Letters letters;
    private final LetterWords words;
    private final Agencies agencies;
    private final Persons persons;
    private final Dates dates;

    FeeLetters(Letters letters, LetterWords words, Agencies agencies, Persons persons, Dates dates) {
        this.letters = letters;
        this.words = words;
        this.agencies = agencies;
        this.persons = persons;
        this.dates = dates;
    }

    Letter demand(UUID id, ChargeableCase c, Charge charge, @Nullable LocalDate dueOn, LocalDate today) {
        var agency = agencies.require(c.agencyId());
        boolean nothing = charge.amount().signum() == 0;
        var facts = new LinkedHashMap<String, Object>();
        facts.put("caseNumber", c.number());
        facts.put("itemName", c.itemName());
        facts.put("feeName", charge.name());
        facts.put("standard", charge.standard());
        facts.put("basis", charge.basis());
        facts.put("calculation", charge.calculation());
        facts.put("amount", Amounts.words(charge.amount()));
        facts.put("capitals", Amounts.capitals(charge.amount()));
        facts.put("owed", !nothing);
        var relief = charge.relief();
        if (relief != null) {
            facts.put("relief", relief.who() + "（" + relief.basis() + "）");
        }
        if (dueOn != null && !nothing) {
            facts.put("dueOn", dates.day(dueOn));
        }
        var contact = new LinkedHashMap<String, Object>();
        if (agency.address() != null) {
            contact.put("place", agency.address());
        }
        if (agency.phone() != null) {
            contact.put("phone", agency.phone());
        }
        facts.put("contact", contact);
        return letters.issue(new LetterRequest(
                TEMPLATE,
                nothing ? "免收费用通知书" : "缴费通知书",
                words.of(agency, agencies.region(agency.regionCode())) + "缴通",
                agency.id(),
                FeeTrail.subject(id),
                persons.require(c.applicantId()).name(),
                today,
                facts));
    }
}

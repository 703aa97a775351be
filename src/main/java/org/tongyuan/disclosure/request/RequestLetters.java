package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.agencies.Authority;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.disclosure.request.LetterTexts.Notice;
import org.tongyuan.documents.LetterRequest;
import org.tongyuan.documents.LetterWords;
import org.tongyuan.documents.Letters;
import org.tongyuan.platform.web.Dates;

/** Issues the letters of a request in the agency's name. */
@Component
class RequestLetters {

    private static final String TEMPLATE = "disclosure-notice";

    private final Letters letters;
    private final LetterTexts texts;
    private final LetterWords words;
    private final Agencies agencies;
    private final Persons persons;
    private final LetterDates dates;

    RequestLetters(
            Letters letters,
            LetterTexts texts,
            LetterWords words,
            Agencies agencies,
            Persons persons,
            LetterDates dates) {
        this.letters = letters;
        this.texts = texts;
        this.words = words;
        this.agencies = agencies;
        this.persons = persons;
        this.dates = dates;
    }

    /** What a letter takes from the calendar and its limits. */
    @Component
    record LetterDates(Dates dates, Calendars calendars, TimeLimits limits) {}

    /** To the applicant. */
    UUID tell(DisclosureRequest r, Notice notice, Map<String, String> facts, LocalDate on) {
        return issue(r, texts.notice(notice, with(r, facts)), applicant(r), List.of(), on);
    }

    /** To somebody else who is asked or told. */
    UUID tellOther(DisclosureRequest r, Notice notice, String addressee, Map<String, String> facts, LocalDate on) {
        return issue(r, texts.notice(notice, with(r, facts)), addressee, List.of(), on);
    }

    UUID reply(DisclosureRequest r, ReplyType type, Map<String, String> facts, List<String> remedy, LocalDate on) {
        return issue(r, texts.reply(type, with(r, facts)), applicant(r), remedy, on);
    }

    private Agency agency(DisclosureRequest r) {
        return agencies.require(r.head().agencyId());
    }

    /** Whom the remedy of a letter names. */
    Authority authority(DisclosureRequest r) {
        return Authority.of(agencies, agency(r), null);
    }

    String day(@Nullable LocalDate day) {
        return dates.dates().day(day);
    }

    private String applicant(DisclosureRequest r) {
        return persons.require(r.head().applicantId()).name();
    }

    /** The facts of every letter: what the request is, and how long everybody has. */
    private Map<String, String> with(DisclosureRequest r, Map<String, String> more) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("number", r.head().number());
        facts.put("channel", r.head().channel().label());
        facts.put("wanted", r.wanted().text());
        facts.put("arrivedOn", day(r.head().arrivedOn()));
        facts.put("replyDays", length("OGI_REPLY"));
        facts.put("feeDays", length("OGI_FEE_PAYMENT"));
        if (r.receivedOn() == null) {
            facts.put("toConfirm", "");
        } else {
            facts.put("receivedOn", day(r.receivedOn()));
        }
        var clock = r.clocks().get(RequestClock.REPLY);
        if (clock != null) {
            var reading = RequestClock.read(
                    clock, dates.calendars().forRegion(r.head().regionCode()));
            if (reading.due() != null) {
                facts.put("dueOn", day(reading.due()));
            } else {
                facts.put("noDue", reading.paused() ? "现因征求意见暂停计算，恢复后继续计算。" : "到期日待下一年度放假安排公布后确定。");
            }
        }
        facts.putAll(more);
        return facts;
    }

    private String length(String limit) {
        return String.valueOf(dates.limits().require(limit).length());
    }

    private UUID issue(
            DisclosureRequest r, LetterTexts.Text text, String addressee, List<String> remedy, LocalDate on) {
        Agency agency = agency(r);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("paragraphs", text.paragraphs());
        facts.put("remedy", remedy);
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
                        text.title(),
                        words.of(agency, agencies.region(agency.regionCode())) + text.word(),
                        agency.id(),
                        RequestActing.subject(r),
                        addressee,
                        on,
                        facts))
                .id();
    }
}

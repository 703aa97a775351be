package org.tongyuan.cases.act;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.record.By;
import org.tongyuan.cases.record.CaseLaw;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Deferral;
import org.tongyuan.cases.record.Party;
import org.tongyuan.documents.LetterRequest;
import org.tongyuan.documents.LetterWords;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.notices.Notice;
import org.tongyuan.notices.Notices;

/** Issues the letters of special procedures, hearings, extensions and of what happens after a grant, from one template. */
@Component
class ActLetters {

    /** What a letter says: its paragraphs, and where it decides something reasons, basis and remedy. */
    record Text(
            String title,
            String word,
            List<String> paragraphs,
            List<String> reasons,
            List<String> basis,
            List<String> remedy) {

        static Text of(String title, String word, List<String> basis, String... paragraphs) {
            return new Text(title, word, List.of(paragraphs), List.of(), basis, List.of());
        }
    }

    private final Letters letters;
    private final Notices notices;
    private final Persons persons;
    private final Agencies agencies;
    private final LetterWords words;

    ActLetters(Letters letters, Notices notices, Persons persons, Agencies agencies, LetterWords words) {
        this.letters = letters;
        this.notices = notices;
        this.persons = persons;
        this.agencies = agencies;
        this.words = words;
    }

    /** A letter to the applicant, and the message that it is there. */
    void toApplicant(Text text, CaseSnapshot c, CaseLaw law, By by) {
        issue(text, persons.require(c.head().applicantId()).name(), c, law, by);
        tell(c, text.title());
    }

    /** A letter to somebody beside the applicant. */
    void toParty(Text text, Party party, CaseSnapshot c, CaseLaw law, By by) {
        issue(text, party.name(), c, law, by);
    }

    void tell(CaseSnapshot c, String title) {
        notices.tell(new Notice(
                c.head().applicantId(),
                subject(c),
                title,
                "《" + c.head().itemName() + "》办件编号 " + c.head().number() + "，详见办件页面。",
                "/my/cases/" + c.head().number()));
    }

    /** Some days before the date of the undertaking; nothing follows from the date by itself. */
    void remindDeferred(CaseSnapshot c) {
        var deferral = c.proceedings().promises().deferral();
        if (deferral != null) {
            notices.tell(LetterFrame.notice(
                    c,
                    "请补交容缺材料",
                    "办件编号 " + c.head().number() + "：请在" + LetterLines.deferredDay(c) + "以前（含当日）补交"
                            + Deferral.names(deferral.owed()) + "。"));
        }
    }

    void deemedRenewed(CaseSnapshot c, CaseLaw law, By by) {
        var permit = c.proceedings().permit();
        String term = permit == null || permit.validUntil() == null ? "" : "，有效期至" + day(permit.validUntil());
        toApplicant(
                Text.of(
                        "视为准予延续通知书",
                        "延续",
                        List.of("《中华人民共和国行政许可法》第五十条"),
                        "本机关在许可有效期届满前未作出是否准予延续的决定，依法视为准予延续" + term + "。"),
                c,
                law,
                by);
    }

    private void issue(Text text, String addressee, CaseSnapshot c, CaseLaw law, By by) {
        var agency = agencies.require(LetterFrame.inWhoseName(c, law));
        letters.issue(new LetterRequest(
                "case-notice",
                text.title(),
                words.of(agency, agencies.region(agency.regionCode())) + text.word(),
                agency.id(),
                subject(c),
                addressee,
                by.on(),
                facts(text, c, law)));
    }

    private Map<String, Object> facts(Text text, CaseSnapshot c, CaseLaw law) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("caseNumber", c.head().number());
        facts.put("itemName", c.head().itemName());
        facts.put("applicantName", persons.require(c.head().applicantId()).name());
        facts.put("paragraphs", text.paragraphs());
        facts.put("reasons", text.reasons());
        facts.put("legalBasis", text.basis());
        facts.put("remedy", text.remedy());
        if (law.item().terms().entrustedBy() != null) {
            facts.put("entrusted", "本事项由" + law.item().agencyName() + "受委托办理。");
        }
        facts.put(
                "contact",
                LetterLines.contact(law.item(), agencies.require(c.head().agencyId())));
        return facts;
    }

    private static Subject subject(CaseSnapshot c) {
        return new Subject("case", c.head().id().toString());
    }

    /** A day in words, or that it waits for a year that is not published. */
    static String day(@Nullable LocalDate day) {
        return day == null ? "（待定）" : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}

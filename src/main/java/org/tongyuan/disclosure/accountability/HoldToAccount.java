package org.tongyuan.disclosure.accountability;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.disclosure.accountability.AccountFinding.Matter;
import org.tongyuan.disclosure.accountability.AccountFinding.Said;
import org.tongyuan.disclosure.accountability.AccountFinding.Served;
import org.tongyuan.disclosure.assessment.AssessmentDesk;
import org.tongyuan.documents.LetterRequest;
import org.tongyuan.documents.LetterWords;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.web.Dates;

/** Holds an agency to account: recorded, served by letter, answered by the agency, closed with what shows that it was put right. */
@UseCase
@LegalBasis("政府信息公开条例, art. 46")
class HoldToAccount {

    static final String KIND = "accountability-finding";

    private static final String TEMPLATE = "disclosure-notice";

    private final AccountFindings findings;
    private final AssessmentDesk desk;
    private final Agencies agencies;
    private final Letters letters;
    private final LetterWords words;
    private final Dates dates;

    HoldToAccount(
            AccountFindings findings,
            AssessmentDesk desk,
            Agencies agencies,
            Letters letters,
            LetterWords words,
            Dates dates) {
        this.findings = findings;
        this.desk = desk;
        this.agencies = agencies;
        this.letters = letters;
        this.words = words;
        this.dates = dates;
    }

    /** Gives the number. */
    @Transactional
    String record(UUID agency, Matter matter, SignedIn.Officer officer) {
        desk.mustBeInCharge(officer);
        String region = desk.regionOf(officer);
        if (desk.assessed(region).stream().noneMatch(a -> a.id().equals(agency))) {
            throw new RuleBroken("disclosure.accountability.agency");
        }
        if (agency.equals(officer.agencyId())) {
            throw new RuleBroken("disclosure.accountability.own");
        }
        var made = AccountFinding.recorded(
                new AccountFinding.Head(
                        Ids.next(),
                        desk.nextNumber("ZR", "disclosure-accountability", region, desk.today()),
                        region,
                        agency,
                        desk.today(),
                        officer.name()),
                matter);
        findings.insert(made);
        written("ACCOUNTABILITY_RECORDED", made, officer);
        return made.head().number();
    }

    @Transactional
    void serve(String number, SignedIn.Officer officer) {
        desk.mustBeInCharge(officer);
        var before = findings.lock(number);
        LocalDate today = desk.today();
        var clock = DatedClock.start(
                desk.limit("ACCOUNTABILITY_ANSWER"),
                today,
                "责任追究文书送达",
                desk.calendar(before.head().regionCode()));
        var now = before.served(new Served(today, clock));
        findings.save(now);
        letter(now, officer, today);
        desk.tell(
                c -> c.agencyId().equals(now.head().agencyId()),
                "收到" + now.matter().kind().label() + "文书",
                "编号 " + number + "，请在期限内回复。",
                "/desk/disclosure/findings/" + number);
        written("ACCOUNTABILITY_SERVED", now, officer);
    }

    @Transactional
    void answer(String number, String text, SignedIn.Officer officer) {
        var before = findings.lock(number);
        desk.mustAnswerFor(officer, before.head().agencyId());
        mustSay(text);
        var now = before.answered(new Said(text, officer.name(), desk.today()));
        findings.save(now);
        desk.tell(
                c -> desk.agency(c.agencyId()).regionCode().equals(now.head().regionCode())
                        && desk.isInCharge(c.agencyId()),
                "收到责任追究的回复",
                "编号 " + number + "，请核实。",
                "/desk/disclosure/findings/" + number);
        written("ACCOUNTABILITY_ANSWERED", now, officer);
    }

    @Transactional
    void close(String number, String evidence, SignedIn.Officer officer) {
        desk.mustBeInCharge(officer);
        var before = findings.lock(number);
        mustSay(evidence);
        var now = before.closed(new Said(evidence, officer.name(), desk.today()));
        findings.save(now);
        written("ACCOUNTABILITY_CLOSED", now, officer);
    }

    private static void mustSay(String text) {
        if (text.isBlank()) {
            throw new RuleBroken("disclosure.accountability.text");
        }
    }

    private void written(String act, AccountFinding f, SignedIn.Officer officer) {
        desk.record(
                act,
                subject(f),
                f.state().name(),
                officer,
                Map.of(
                        "agency",
                        f.head().agencyId().toString(),
                        "kind",
                        f.matter().kind().name()));
    }

    static Subject subject(AccountFinding f) {
        return new Subject(KIND, f.head().id().toString());
    }

    /** In the name of the authority in charge, to the agency; a person is named by post only. */
    private void letter(AccountFinding f, SignedIn.Officer officer, LocalDate on) {
        Agency from = agencies.require(officer.agencyId());
        var m = f.matter();
        var clock = f.served() == null ? null : f.served().clock().dueOn();
        var contact = new LinkedHashMap<String, Object>();
        if (from.phone() != null) {
            contact.put("phone", from.phone());
        }
        letters.issue(new LetterRequest(
                TEMPLATE,
                m.kind().label() + "通知书",
                words.of(from, agencies.region(from.regionCode())) + "责",
                from.id(),
                subject(f),
                agencies.require(f.head().agencyId()).name(),
                on,
                Map.of(
                        "paragraphs",
                        List.of(
                                "经查，你单位存在以下情形：" + m.fact(),
                                "上述事实有以下证据：" + m.evidence(),
                                "根据《中华人民共和国政府信息公开条例》" + m.basis().article() + "（"
                                        + m.basis().label() + "），现决定："
                                        + m.kind().label() + (m.post() == null ? "" : "，责任岗位：" + m.post()) + "。"
                                        + m.demand(),
                                clock == null ? "请及时书面回复办理情况，并附证明材料。" : "请在" + dates.day(clock) + "以前书面回复办理情况，并附证明材料。"),
                        "remedy",
                        List.of(),
                        "contact",
                        contact)));
    }
}

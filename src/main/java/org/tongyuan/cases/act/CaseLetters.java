package org.tongyuan.cases.act;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.record.By;
import org.tongyuan.cases.record.CaseLaw;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Delivery;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.documents.LetterRequest;
import org.tongyuan.documents.Letters;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.notices.Notice;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.LegalBasis;

/**
 * Issues the letters of a case, always in the name of the agency that decides, never of the service centre, and tells the applicant.
 * A licence has its statutory letters; what is no licence has 办理结果告知书 or 不予办理决定书.
 */
@Component
@LegalBasis("行政许可法, art. 32(2)")
class CaseLetters {

    private static final Set<String> RESULTS = Set.of("licence-grant", "licence-refusal", "case-grant", "case-refusal");

    private final Letters letters;
    private final Notices notices;
    private final Persons persons;
    private final Agencies agencies;
    private final LetterFrame frame;

    CaseLetters(Letters letters, Notices notices, Persons persons, Agencies agencies, LetterFrame frame) {
        this.letters = letters;
        this.notices = notices;
        this.persons = persons;
        this.agencies = agencies;
        this.frame = frame;
    }

    void received(CaseSnapshot c, CaseLaw law, By by, String progressCode) {
        var facts = facts(c, law);
        facts.put("materials", LetterLines.received(c, law.item()));
        issue("case-receipt", "申请材料收件凭证", "收", c, law, by.on(), facts);
        tell(c, "已收到您的申请", "办件编号 " + c.head().number() + "，进度查询码 " + progressCode + "。我们会尽快核对材料。");
    }

    void accepted(CaseSnapshot c, CaseLaw law, By by) {
        letters.issue(acceptance(c, law, by));
        notices.tell(acceptedNotice(c));
    }

    /** A case as it was accepted. */
    record Accepted(CaseSnapshot c, CaseLaw law, By by) {}

    /** The same for several cases, with one statement each for applicants, letters and messages. */
    void accepted(List<Accepted> all) {
        if (all.isEmpty()) {
            return;
        }
        persons.prefetch(all.stream().map(a -> a.c().head().applicantId()).toList());
        letters.issue(all.stream().map(a -> acceptance(a.c(), a.law(), a.by())).toList());
        notices.tell(all.stream().map(a -> acceptedNotice(a.c())).toList());
    }

    private LetterRequest acceptance(CaseSnapshot c, CaseLaw law, By by) {
        var facts = facts(c, law);
        facts.put("deemed", c.dates().deemed());
        basis(facts, c, "第三十二条第一款第五项");
        facts.putAll(LetterLines.deferred(c));
        return frame.letter(
                "case-acceptance", facts.containsKey("deferred") ? "受理通知书（容缺）" : "受理通知书", "受", c, law, by.on(), facts);
    }

    private static Notice acceptedNotice(CaseSnapshot c) {
        return LetterFrame.notice(c, "您的申请已受理", "办件编号 " + c.head().number() + "。");
    }

    void correction(CaseSnapshot c, CaseLaw law, By by) {
        var facts = facts(c, law);
        var correction = c.correction();
        if (correction != null) {
            facts.put("materials", LetterLines.of(correction.items()));
            facts.put("limitText", "请自收到本通知书之日起" + correction.days() + "个工作日内一次补齐；逾期未补正的，本机关将终止办理，材料齐全后可以重新申请。");
        }
        facts.put("dueText", "");
        basis(facts, c, "第三十二条第一款第四项");
        issue("case-correction", "补正材料通知书", "补", c, law, by.on(), facts);
        tell(c, "您的申请材料需要补正", "请按通知书一次补齐，办件编号 " + c.head().number() + "。");
    }

    void ended(CaseSnapshot c, CaseLaw law, By by) {
        var ending = c.ending();
        if (ending == null) {
            return;
        }
        var facts = facts(c, law);
        facts.put("reasons", List.of(ending.reason()));
        facts.put("remedy", ending.remedy());
        facts.put("limitText", "");
        facts.put("dueText", "");
        switch (ending.act()) {
            case TELL_NOT_REQUIRED -> {
                facts.put("licence", c.isLicence());
                basis(facts, c, "第三十二条第一款第一项");
                issue("case-not-required", "不予受理决定书", "不受", c, law, by.on(), facts);
            }
            case REFUSE_TO_ACCEPT -> {
                facts.put("materials", LetterLines.of(c.checklist().toCorrect()));
                basis(facts, c, "第三十二条");
                issue("case-refusal-to-accept", "不予受理决定书", "不受", c, law, by.on(), facts);
            }
            case WITHDRAW -> {
                facts.put("withdrawnOn", ending.endedOn().toString());
                issue("case-withdrawal", "撤回申请确认书", "撤", c, law, by.on(), facts);
            }
            case CLOSE_LAPSED -> issue("case-closing", "终止办理通知书", "终", c, law, by.on(), facts);
            default -> {
                if (ending.competentOrgan() != null) {
                    facts.put("competent", Map.of("name", ending.competentOrgan()));
                }
                basis(facts, c, "第三十二条第一款第二项");
                issue("case-not-admissible", "不予受理决定书", "不受", c, law, by.on(), facts);
            }
        }
        tell(c, ending.act().label(), "办件编号 " + c.head().number() + "。详见文书。");
    }

    void decided(CaseSnapshot c, CaseLaw law, By by) {
        var decision = c.decision();
        if (decision == null) {
            return;
        }
        boolean grant = decision.kind() == DecisionKind.GRANT;
        var facts = facts(c, law);
        facts.put("reasons", decision.reasons());
        facts.put("legalBasis", decision.legalBasis());
        facts.put("remedy", decision.remedy());
        facts.put(
                "result",
                resultOf(decision.result(), grant, law, decision.kind().label(c.isLicence())));
        if (c.isLicence()) {
            issue(
                    grant ? "licence-grant" : "licence-refusal",
                    grant ? "准予行政许可决定书" : "不予行政许可决定书",
                    grant ? "许准" : "许拒",
                    c,
                    law,
                    by.on(),
                    facts);
        } else {
            issue(grant ? "case-grant" : "case-refusal", grant ? "办理结果告知书" : "不予办理决定书", "办", c, law, by.on(), facts);
        }
        tell(c, "您的申请已有结果", "办件编号 " + c.head().number() + "：" + decision.kind().label(c.isLicence()) + "。");
    }

    /** What was typed, else what the item says one gets, else the decision in words. */
    private static String resultOf(@Nullable String typed, boolean grant, CaseLaw law, String decision) {
        if (typed != null) {
            return typed;
        }
        String named =
                law.item().results().stream().map(ItemVersion.Result::name).collect(Collectors.joining("、"));
        return grant && !named.isEmpty() ? named : decision;
    }

    void delivered(CaseSnapshot c, CaseLaw law, By by) {
        var facts = facts(c, law);
        var delivery = c.delivery();
        if (delivery != null) {
            facts.put("method", delivery.way().label());
            facts.put("receiver", delivery.recipient());
            if (delivery.way() == Delivery.Way.WINDOW) {
                var contact = LetterLines.contact(
                        law.item(), agencies.require(c.head().agencyId()));
                facts.put("place", String.valueOf(contact.getOrDefault("place", "")));
            }
            facts.put("deliveredOn", delivery.signedOn().toString());
            facts.put("notes", delivery.note() == null ? List.of() : List.of(delivery.note()));
        }
        facts.put("deliverer", by.name() == null ? "" : by.name());
        facts.put(
                "documents",
                letters.of(LetterFrame.subject(c)).stream()
                        .filter(letter -> RESULTS.contains(letter.template()))
                        .map(letter -> Map.of("title", letter.title(), "number", letter.number()))
                        .toList());
        issue("case-delivery", "送达回证", "送", c, law, by.on(), facts);
    }

    private Map<String, Object> facts(CaseSnapshot c, CaseLaw law) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("caseNumber", c.head().number());
        facts.put("itemName", c.head().itemName());
        if (law.item().terms().entrustedBy() != null) {
            facts.put("entrusted", "本事项由" + law.item().agencyName() + "受委托办理。");
        }
        facts.put("applicantName", persons.require(c.head().applicantId()).name());
        facts.put("receivedOn", c.dates().receivedOn().toString());
        if (c.dates().acceptedOn() != null) {
            facts.put("acceptedOn", c.dates().acceptedOn().toString());
        }
        if (c.dates().decidedOn() == null) {
            facts.put("limitText", LetterLines.limits(c));
            facts.put("dueText", LetterLines.due(c));
        } else {
            facts.put("decidedOn", c.dates().decidedOn().toString());
        }
        facts.put(
                "contact",
                LetterLines.contact(law.item(), agencies.require(c.head().agencyId())));
        return facts;
    }

    /** The licence law is cited in letters about licences only. */
    private static void basis(Map<String, Object> facts, CaseSnapshot c, String article) {
        if (c.isLicence()) {
            facts.put("legalBasis", List.of("《中华人民共和国行政许可法》" + article));
        }
    }

    private void issue(
            String template,
            String title,
            String word,
            CaseSnapshot c,
            CaseLaw law,
            LocalDate on,
            Map<String, Object> facts) {
        letters.issue(frame.letter(template, title, word, c, law, on, facts));
    }

    private void tell(CaseSnapshot c, String title, String text) {
        notices.tell(LetterFrame.notice(c, title, text));
    }
}

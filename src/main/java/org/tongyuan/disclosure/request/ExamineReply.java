package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.publication.PersonalDataCheck;
import org.tongyuan.disclosure.request.ReplyExamination.Conclusion;
import org.tongyuan.disclosure.request.ReplyExamination.Hit;
import org.tongyuan.disclosure.request.ReplyExamination.Proposal;
import org.tongyuan.disclosure.request.ReplyExamination.Referral;
import org.tongyuan.disclosure.request.ReplyExamination.Signed;
import org.tongyuan.disclosure.request.ReplyExamination.Verdict;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Examines before a reply is given whether it may be given so; whoever proposes it cannot, and the reply's time does not stand still. */
@UseCase
class ExamineReply {

    private final RequestActing acting;
    private final RequestTrail trail;
    private final ReplyRules rules;
    private final ReplyExaminations examinations;
    private final PersonalDataCheck check;

    ExamineReply(
            RequestActing acting,
            RequestTrail trail,
            ReplyRules rules,
            ReplyExaminations examinations,
            PersonalDataCheck check) {
        this.acting = acting;
        this.trail = trail;
        this.rules = rules;
        this.examinations = examinations;
        this.check = check;
    }

    /** Hands in what is to be answered, in place of what was handed in before. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 17")
    void propose(String number, ReplyDraft draft, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        rules.mustFit(r, draft);
        var proposal = Proposal.of(draft);
        By by = acting.by(who);
        UUID id = examinations.add(r.head().id(), proposal, Signed.of(by));
        examinations.add(id, Hit.PROVIDED, check.inText(proposal.provided()));
        examinations.add(id, Hit.REASON, check.inText(proposal.reason()));
        for (RequestFile file : proposal.files()) {
            examinations.add(id, file.sha256(), check.inFile(file.stored()));
        }
        trail.tellExaminers(r);
        acting.finish(
                r,
                RequestAct.EXAMINE,
                by,
                by.today(),
                draft.type().label(),
                Map.of("reply", draft.type().name()));
    }

    /** Says of one find why it may be given out all the same; otherwise the text is changed or the document redacted. */
    @Transactional
    @LegalBasis("个人信息保护法, art. 25")
    void keep(String number, UUID hit, @Nullable String reason, SignedIn who) {
        var r = acting.beginHandedIn(number, who);
        var open = open(r);
        var found = open.hits().stream()
                .filter(h -> h.id().equals(hit))
                .findFirst()
                .orElseThrow(() -> new NotFound("find " + hit));
        Texts.mustSay(reason, "disclosure.examination.hit-reason");
        By by = acting.by(who);
        examinations.answer(found.id(), String.valueOf(reason).strip(), who.name(), by.today());
        acting.finish(
                r,
                RequestAct.ANSWER_HIT,
                by,
                by.today(),
                found.label() + " " + found.shown(),
                Map.of("kind", found.kind()));
    }

    /** Asks the authority in charge or the secrecy administration, by a letter of this number. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 17")
    @LegalBasis("保守国家秘密法, art. 25")
    void referUp(String number, String to, String letter, String question, SignedIn who) {
        var r = acting.beginExamination(number, who);
        var open = mine(r, who);
        if (open.referral() != null) {
            throw new RuleBroken("disclosure.examination.referred");
        }
        Texts.mustSay(to, "disclosure.examination.to");
        Texts.mustSay(letter, "disclosure.examination.number");
        Texts.mustSay(question, "disclosure.examination.question");
        By by = acting.by(who);
        examinations.refer(open.id(), new Referral(to.strip(), letter.strip(), question.strip(), by.today(), null));
        acting.finish(r, RequestAct.REFER_UP, by, by.today(), "报" + to.strip() + "（" + letter.strip() + "）");
    }

    /** @param on the day of the answer, null for today */
    @Transactional
    void referralAnswered(
            String number, String from, String letter, String text, @Nullable LocalDate on, SignedIn who) {
        var r = acting.beginExamination(number, who);
        var open = mine(r, who);
        var referral = open.referral();
        if (referral == null || referral.answer() != null) {
            throw new RuleBroken("disclosure.examination.not-referred");
        }
        Texts.mustSay(from, "disclosure.examination.answerer");
        Texts.mustSay(letter, "disclosure.examination.number");
        Texts.mustSay(text, "disclosure.examination.answer");
        By by = acting.by(who);
        LocalDate day = acting.stated(on, referral.on(), by);
        examinations.answered(open.id(), new Referral.Answer(from.strip(), letter.strip(), text.strip(), day));
        acting.finish(r, RequestAct.REFERRAL_ANSWERED, by, day, from.strip() + "（" + letter.strip() + "）");
    }

    /** With everything that looks like personal data answered, and the answer from above when it was referred up. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 17")
    @LegalBasis("保守国家秘密法, art. 35")
    void conclude(String number, Verdict verdict, String basis, SignedIn who) {
        var r = acting.beginExamination(number, who);
        r.mustBe(RequestState.IN_HAND);
        var open = mine(r, who);
        Texts.mustSay(basis, "disclosure.examination.basis");
        if (open.waitsForAnswer()) {
            throw new RuleBroken("disclosure.examination.unanswered");
        }
        if (verdict == Verdict.AGREED && open.unanswered() > 0) {
            throw new RuleBroken("disclosure.examination.hits", open.unanswered());
        }
        By by = acting.by(who);
        examinations.conclude(open.id(), new Conclusion(verdict, basis.strip(), Signed.of(by)));
        trail.tellOffice(r, "拟定的答复已审查：" + verdict.label());
        acting.finish(
                r,
                RequestAct.EXAMINED,
                by,
                by.today(),
                verdict.label() + "。" + basis.strip(),
                Map.of("verdict", verdict.name()));
    }

    private ReplyExamination mine(DisclosureRequest r, SignedIn who) {
        var open = open(r);
        open.mustNotBeProposedBy(who);
        return open;
    }

    private ReplyExamination open(DisclosureRequest r) {
        var found = examinations.of(r.head().id()).orElseThrow(() -> new RuleBroken("disclosure.examination.none"));
        found.mustBeOpen();
        return found;
    }
}

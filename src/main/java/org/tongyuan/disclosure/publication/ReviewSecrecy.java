package org.tongyuan.disclosure.publication;

import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.publication.RecordActs.Who;
import org.tongyuan.disclosure.publication.RecordVersion.Conclusion;
import org.tongyuan.disclosure.publication.RecordVersion.Officer;
import org.tongyuan.disclosure.publication.RecordVersion.Referral;
import org.tongyuan.disclosure.publication.RecordVersion.Review;
import org.tongyuan.disclosure.publication.SecrecyReferral.Answer;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Examines whether a version may be public, before it is; who wrote it cannot, and what is unclear goes up. */
@UseCase
class ReviewSecrecy {

    private final RecordDesk desk;
    private final RecordRights rights;
    private final RecordActs acts;
    private final SecrecyReferrals referrals;
    private final ReferralLetter letter;

    ReviewSecrecy(
            RecordDesk desk, RecordRights rights, RecordActs acts, SecrecyReferrals referrals, ReferralLetter letter) {
        this.desk = desk;
        this.rights = rights;
        this.acts = acts;
        this.referrals = referrals;
        this.letter = letter;
    }

    /** With everything that the scan found answered. After a referral only with the answer from above, and not against it. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 17")
    @LegalBasis("保守国家秘密法, art. 35")
    @LegalBasis("保守国家秘密法实施条例, art. 42")
    public void conclude(UUID id, Conclusion conclusion, String basis, SignedIn.Officer officer) {
        var before = desk.lock(id);
        rights.mustBeAbleTo(Permission.DISCLOSURE_REVIEW, officer, before);
        before.mustBe(RecordState.SECRECY_REVIEW, RecordState.REFERRED_UP);
        var version = desk.working(before);
        var by = new Officer(officer.accountId(), officer.name());
        var reviewed = version.reviewed(new Review(conclusion, basis, by, desk.today()));
        if (before.state() == RecordState.REFERRED_UP) {
            referral(before).mustAllow(conclusion);
        }
        if (conclusion == Conclusion.PUBLIC) {
            desk.mustBeAnswered(version);
        }
        var now = conclusion == Conclusion.PUBLIC ? before.to(RecordState.APPROVAL) : before.keptBack(desk.today());
        acts.save(
                "RECORD_REVIEWED",
                before,
                now,
                Who.of(officer),
                conclusion.label() + "。" + basis,
                Map.of("conclusion", conclusion.name()));
        desk.record(reviewed);
    }

    @Transactional
    @LegalBasis("政府信息公开条例, art. 17")
    public void referUp(UUID id, String to, String question, SignedIn.Officer officer) {
        var before = desk.lock(id);
        rights.mustBeAbleTo(Permission.DISCLOSURE_REVIEW, officer, before);
        var now = before.to(RecordState.REFERRED_UP);
        var version = desk.working(before);
        version.mustNotBeAuthor(officer.accountId(), "disclosure.review.own");
        if (to.isBlank() || question.isBlank()) {
            throw new RuleBroken("disclosure.referral.incomplete");
        }
        var today = desk.today();
        var issued = letter.issue(before, version.content(), to, question, today);
        acts.save("RECORD_REFERRED_UP", before, now, Who.of(officer), "报" + to + "：" + question);
        desk.record(version.referred(new Referral(to, today)));
        referrals.insert(new SecrecyReferral(
                Ids.next(), id, before.working(), to, question, officer.name(), today, issued, null));
    }

    /** Writes down what came back from above; the conclusion follows it. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 17")
    public void answerReferral(UUID id, Answer given, SignedIn.Officer officer) {
        var before = desk.lock(id);
        rights.mustBeAbleTo(Permission.DISCLOSURE_REVIEW, officer, before);
        before.mustBe(RecordState.REFERRED_UP);
        desk.working(before).mustNotBeAuthor(officer.accountId(), "disclosure.review.own");
        var answered = referral(before).answered(given, desk.today());
        acts.save(
                "RECORD_REFERRAL_ANSWERED",
                before,
                before,
                Who.of(officer),
                given.shown(given.on().toString()),
                Map.of("conclusion", given.conclusion().name()));
        referrals.answer(answered, desk.now());
    }

    private SecrecyReferral referral(PublicRecord file) {
        return referrals.of(file.id(), file.working()).orElseThrow(() -> new NotFound("referral of " + file.id()));
    }
}

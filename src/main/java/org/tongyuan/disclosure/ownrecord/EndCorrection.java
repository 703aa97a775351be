package org.tongyuan.disclosure.ownrecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Ends a wish for correction: corrected, not corrected, referred or withdrawn; it is over when the applicant has been told. */
@UseCase
class EndCorrection {

    private final CorrectionActing acting;
    private final Told told;

    EndCorrection(CorrectionActing acting, Told told) {
        this.acting = acting;
        this.told = told;
    }

    /** {@code rest} says why a part is not corrected, where only a part of it was found to be true. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 41")
    void correct(String number, @Nullable String changed, @Nullable String rest, SignedIn who) {
        var c = acting.begin(number, who);
        String said = Said.mustSay(changed, "own-record.changed");
        var check = c.check();
        boolean partly = check != null && check.finding() == Check.Finding.PARTLY;
        String why = partly ? Said.mustSay(rest, "own-record.rest") : null;
        By by = acting.by(who);
        decide(c, Outcome.of(Outcome.Kind.CORRECTED, said, why, null, by.today()), by);
    }

    @Transactional
    @LegalBasis("政府信息公开条例, art. 41")
    void refuse(String number, @Nullable String reason, SignedIn who) {
        var c = acting.begin(number, who);
        String said = Said.mustSay(reason, "own-record.reason");
        By by = acting.by(who);
        decide(c, Outcome.of(Outcome.Kind.NOT_CORRECTED, null, said, null, by.today()), by);
    }

    /** Where the agency that may correct it cannot be reached by a transfer, the applicant is told whom to turn to. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 41")
    void refer(String number, @Nullable String competent, @Nullable String reason, SignedIn who) {
        var c = acting.begin(number, who);
        String whom = Said.mustSay(competent, "own-record.competent");
        String said = Said.mustSay(reason, "own-record.transfer.reason");
        By by = acting.by(who);
        decide(c, Outcome.of(Outcome.Kind.REFERRED, null, said, whom, by.today()), by);
    }

    /** The applicant takes it back. */
    @Transactional
    void withdraw(String number, @Nullable LocalDate on, SignedIn who) {
        var c = acting.beginForApplicant(number, who);
        By by = acting.by(who);
        boolean citizen = who instanceof SignedIn.Citizen;
        LocalDate day = acting.stated(citizen ? null : on, c.head().arrivedOn(), by);
        decide(c, Outcome.of(Outcome.Kind.WITHDRAWN, null, null, null, day), by);
        if (citizen) {
            told.trail().tellOffice(c, "要求人撤回了更正要求");
        }
    }

    private void decide(RecordCorrection c, Outcome outcome, By by) {
        var decided = c.decided(outcome);
        told.letters().decided(decided, outcome, by.today());
        boolean withdrawn = outcome.kind() == Outcome.Kind.WITHDRAWN;
        boolean here = c.head().claim().way() == TellWay.PLATFORM;
        // On the platform the letter reaches the applicant at once; who took it back knows.
        var after = here || withdrawn ? decided.told(TellWay.PLATFORM, null, by.today()) : decided;
        acting.finish(
                after,
                CorrectionActing.step(outcome.kind().act(), c.agencyId(), by, outcome.decidedOn(), note(outcome)),
                Map.of("outcome", outcome.kind().name()));
        if (after.state() == CorrectionState.ENDED) {
            told.trail().tell(after, "您的更正要求已办结：" + outcome.kind().label());
        }
    }

    private static @Nullable String note(Outcome outcome) {
        var parts = new ArrayList<String>();
        if (outcome.changed() != null) {
            parts.add("更正的内容：" + outcome.changed());
        }
        if (outcome.reason() != null) {
            parts.add("理由：" + outcome.reason());
        }
        if (outcome.competent() != null) {
            parts.add("请向" + outcome.competent() + "提出");
        }
        return parts.isEmpty() ? null : String.join("\n", parts);
    }

    /** The letter was posted or handed over; the day is that of posting or of the signature. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 41")
    void tell(String number, TellWay way, @Nullable String proof, @Nullable LocalDate on, SignedIn who) {
        var c = acting.begin(number, who);
        c.mustBe(CorrectionState.DECIDED);
        By by = acting.by(who);
        var outcome = c.outcome();
        LocalDate day = acting.stated(on, outcome == null ? null : outcome.decidedOn(), by);
        if (way == TellWay.PLATFORM) {
            throw new RuleBroken("own-record.told.way");
        }
        if (way == TellWay.POST && (proof == null || proof.isBlank())) {
            throw new RuleBroken("own-record.told.proof");
        }
        var after = c.told(way, proof == null || proof.isBlank() ? null : proof.strip(), day);
        acting.finish(
                after,
                CorrectionActing.step(CorrectionAct.TELL, c.agencyId(), by, day, way.label()),
                Map.of("way", way.name()));
        told.trail().tell(after, "您的更正要求已办结");
    }
}

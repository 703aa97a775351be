package org.tongyuan.disclosure.ownrecord;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.disclosure.request.IntakeChannel;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Takes in a wish for correction, from the net or registered by staff. */
@UseCase
class TakeInCorrection {

    private final CorrectionActing acting;
    private final RecordCorrections corrections;
    private final CorrectionFiles files;
    private final CorrectionNumbers numbers;
    private final Told told;
    private final TimeLimits limits;

    TakeInCorrection(
            CorrectionActing acting,
            RecordCorrections corrections,
            CorrectionFiles files,
            CorrectionNumbers numbers,
            Told told,
            TimeLimits limits) {
        this.acting = acting;
        this.corrections = corrections;
        this.files = files;
        this.numbers = numbers;
        this.told = told;
        this.limits = limits;
    }

    /** A wish as it came; {@code arrivedOn} null for today. */
    record NewCorrection(
            UUID agencyId,
            UUID applicantId,
            IntakeChannel channel,
            @Nullable LocalDate arrivedOn,
            Claim claim,
            List<Upload> evidence) {}

    /** Gives the number under which it was registered. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 41")
    String takeIn(NewCorrection asked, SignedIn who) {
        mustBeAllowed(asked, who);
        mustBeRight(asked, who);
        By by = acting.by(who);
        LocalDate arrived = acting.stated(asked.arrivedOn(), null, by);
        String region = numbers.agencies().require(asked.agencyId()).regionCode();
        var head = new RecordCorrection.Head(
                Ids.next(),
                numbers.next(region, by.today()),
                asked.applicantId(),
                asked.channel(),
                arrived,
                asked.claim(),
                acting.isTest());
        var c = RecordCorrection.received(head, asked.agencyId(), region, limits);
        corrections.add(c, by);
        files.add(head.id(), asked.evidence(), by);
        told.letters().receipt(c, by.today());
        told.trail().tell(c, "已登记您的更正要求");
        told.trail().tellOffice(c, "收到更正信息记录的要求");
        acting.finish(
                c,
                CorrectionActing.step(
                        CorrectionAct.TAKE_IN,
                        c.agencyId(),
                        by,
                        arrived,
                        asked.channel().label()),
                Map.of(
                        "number", head.number(),
                        "channel", asked.channel().name(),
                        "files", String.valueOf(asked.evidence().size())));
        return head.number();
    }

    private static void mustBeAllowed(NewCorrection asked, SignedIn who) {
        if (who instanceof SignedIn.Citizen) {
            if (asked.channel() != IntakeChannel.INTERNET) {
                throw new NotAllowed("own record");
            }
            return;
        }
        who.mustBeAbleTo(Permission.DISCLOSURE_HANDLE);
        if (!CorrectionRights.isOf(who, asked.agencyId())) {
            throw new NotAllowed("own record");
        }
    }

    private void mustBeRight(NewCorrection asked, SignedIn who) {
        var claim = asked.claim();
        for (String text : List.of(claim.record(), claim.wrong(), claim.wanted(), claim.evidence())) {
            Said.mustSay(text, "own-record.text");
        }
        if (claim.way() == TellWay.POST
                && (claim.address() == null || claim.address().isBlank())) {
            throw new RuleBroken("own-record.address");
        }
        if (asked.evidence().size() > CorrectionFiles.MOST) {
            throw new RuleBroken("own-record.files", CorrectionFiles.MOST);
        }
        if (who instanceof SignedIn.Citizen && !told.trail().takes(asked.agencyId())) {
            throw new RuleBroken("own-record.agency");
        }
    }
}

package org.tongyuan.disclosure.ownrecord;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** What the agency that has it does: compares the record with the evidence, or passes it on to the agency that may correct it. */
@UseCase
class HandleCorrection {

    private final CorrectionActing acting;
    private final Told told;
    private final Agencies agencies;

    HandleCorrection(CorrectionActing acting, Told told, Agencies agencies) {
        this.acting = acting;
        this.told = told;
        this.agencies = agencies;
    }

    /** A later check replaces an earlier one; both stand in the history. */
    @Transactional
    void check(String number, Check.Finding finding, @Nullable String how, @Nullable LocalDate on, SignedIn who) {
        var c = acting.begin(number, who);
        String said = Said.mustSay(how, "own-record.check.how");
        By by = acting.by(who);
        LocalDate day = acting.stated(on, c.receivedOn(), by);
        acting.finish(
                c.checked(new Check(finding, said, day)),
                CorrectionActing.step(CorrectionAct.CHECK, c.agencyId(), by, day, finding.label()),
                Map.of("finding", finding.name()));
    }

    /** To an agency that works on this platform: it finds the matter in its list, and its promise begins today. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 41")
    void transfer(String number, UUID to, @Nullable String reason, SignedIn who) {
        var c = acting.begin(number, who);
        String said = Said.mustSay(reason, "own-record.transfer.reason");
        By by = acting.by(who);
        var receiving = agencies.require(to);
        var passed = c.passedOn(to, receiving.regionCode(), receiving.name(), by.today());
        if (!told.trail().takes(to)) {
            throw new RuleBroken("own-record.transfer.agency", receiving.name());
        }
        told.letters().transferred(c, receiving, said, by.today());
        told.trail().tell(c, "您的更正要求已转送" + receiving.name());
        told.trail().tellOffice(passed, "收到转送的更正要求");
        acting.finish(
                passed,
                CorrectionActing.step(
                        CorrectionAct.TRANSFER, c.agencyId(), by, by.today(), "转送" + receiving.name() + "：" + said),
                Map.of("from", c.agencyId().toString(), "to", to.toString()));
    }
}

package org.tongyuan.disclosure.ownrecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.disclosure.request.IntakeChannel;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/**
 * A wish to have a record about oneself corrected. It is no application for information: it has its own numbers, its own promise and its own
 * ends, and moves as a whole to the agency that may correct the record.
 *
 * @param agencyId the agency that has it now
 * @param had those that passed it on, in their order
 * @param receivedOn the day on which the present agency received it
 */
@LegalBasis("政府信息公开条例, art. 41")
record RecordCorrection(
        Head head,
        UUID agencyId,
        String regionCode,
        List<UUID> had,
        LocalDate receivedOn,
        CorrectionState state,
        Clock clock,
        @Nullable Check check,
        @Nullable Outcome outcome) {

    /** By which the promise goes; the statute names no number of days. */
    static final String LIMIT = "OGI_OWN_RECORD";

    /** What does not change. */
    record Head(
            UUID id,
            String number,
            UUID applicantId,
            IntakeChannel channel,
            LocalDate arrivedOn,
            Claim claim,
            boolean test) {}

    static RecordCorrection received(Head head, UUID agency, String region, TimeLimits limits) {
        return new RecordCorrection(
                head,
                agency,
                region,
                List.of(),
                head.arrivedOn(),
                CorrectionState.IN_HAND,
                Clock.start(limits.require(LIMIT), head.arrivedOn(), "收到更正要求"),
                null,
                null);
    }

    void mustBe(CorrectionState wanted) {
        if (state != wanted) {
            throw new RuleBroken("own-record.state", state.label());
        }
    }

    RecordCorrection checked(Check found) {
        mustBe(CorrectionState.IN_HAND);
        return new RecordCorrection(head, agencyId, regionCode, had, receivedOn, state, clock, found, outcome);
    }

    /** To the agency that may correct it, which begins anew; never to one that has had it, so that it does not go round in circles. */
    RecordCorrection passedOn(UUID to, String region, String name, LocalDate on) {
        mustBe(CorrectionState.IN_HAND);
        if (to.equals(agencyId) || had.contains(to)) {
            throw new RuleBroken("own-record.transfer.had", name);
        }
        var before = new ArrayList<>(had);
        before.add(agencyId);
        return new RecordCorrection(
                head, to, region, List.copyOf(before), on, state, clock.restart(on, "转送" + name), null, null);
    }

    /** What was found to be true is corrected, what was found to be right is not. */
    RecordCorrection decided(Outcome as) {
        mustBe(CorrectionState.IN_HAND);
        var found = check == null ? null : check.finding();
        boolean fits = switch (as.kind()) {
            case CORRECTED -> found == Check.Finding.INACCURATE || found == Check.Finding.PARTLY;
            case NOT_CORRECTED -> found == Check.Finding.ACCURATE;
            case REFERRED, WITHDRAWN -> true;
        };
        if (!fits) {
            throw new RuleBroken(
                    found == null ? "own-record.unchecked" : "own-record.finding", found == null ? "" : found.label());
        }
        return new RecordCorrection(
                head, agencyId, regionCode, had, receivedOn, CorrectionState.DECIDED, clock, check, as);
    }

    /** Ends on the day on which the applicant is told. */
    RecordCorrection told(TellWay way, @Nullable String proof, LocalDate on) {
        mustBe(CorrectionState.DECIDED);
        if (outcome == null) {
            throw new RuleBroken("own-record.state", state.label());
        }
        return new RecordCorrection(
                head,
                agencyId,
                regionCode,
                had,
                receivedOn,
                CorrectionState.ENDED,
                clock.stop(on, outcome.kind().label()),
                check,
                outcome.told(way, proof, on));
    }
}

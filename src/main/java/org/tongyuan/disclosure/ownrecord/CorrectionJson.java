package org.tongyuan.disclosure.ownrecord;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A wish for correction as other systems see it; the applicant is masked. */
record CorrectionJson(
        String number,
        UUID agency,
        String agencyName,
        List<UUID> passedOnBy,
        String state,
        String channel,
        String applicant,
        String record,
        String wrong,
        String wanted,
        String evidence,
        LocalDate arrivedOn,
        LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable String finding,
        @Nullable Result result,
        List<Paper> letters,
        List<Act> acts) {

    static final String PATH = "/api/v1/disclosure/corrections/";

    /** How it came out; {@code endedOn} is the day on which the applicant was told. */
    record Result(
            String kind,
            @Nullable String changed,
            @Nullable String reason,
            @Nullable String competent,
            LocalDate decidedOn,
            @Nullable LocalDate endedOn) {}

    record Paper(UUID id, String title, String number, LocalDate signedOn, String verify) {}

    record Act(
            String act,
            UUID agency,
            LocalDate onDay,
            @Nullable String by) {}

    static CorrectionJson of(CorrectionView view) {
        var c = view.of();
        var claim = c.head().claim();
        var check = c.check();
        var out = c.outcome();
        return new CorrectionJson(
                c.head().number(),
                c.agencyId(),
                view.agency(),
                c.had(),
                c.state().name(),
                c.head().channel().name(),
                view.applicant().nameMasked(),
                claim.record(),
                claim.wrong(),
                claim.wanted(),
                claim.evidence(),
                c.head().arrivedOn(),
                c.receivedOn(),
                view.promise().reading().due(),
                check == null ? null : check.finding().name(),
                out == null
                        ? null
                        : new Result(
                                out.kind().name(),
                                out.changed(),
                                out.reason(),
                                out.competent(),
                                out.decidedOn(),
                                out.endedOn()),
                view.letters().stream()
                        .map(l -> new Paper(l.id(), l.title(), l.number(), l.signedOn(), "/verify/" + l.verifyCode()))
                        .toList(),
                view.history().stream()
                        .map(h -> new Act(h.act().name(), h.agency(), h.onDay(), h.name()))
                        .toList());
    }
}

package org.tongyuan.cases.record;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;

/**
 * The hearing of a case, from being told of the right to the signed record on which the decision rests.
 *
 * @param ownMotion held because the law or the public interest asks for it, not on request (art. 46)
 * @param waivedOn the right was given up, or lapsed when five working days passed without a request
 * @param participants who took part and signed; encrypted where it is kept, as is the record
 */
@LegalBasis("行政许可法, art. 46")
@LegalBasis("行政许可法, art. 47")
@LegalBasis("行政许可法, art. 48")
public record Hearing(
        boolean ownMotion,
        LocalDate toldOn,
        @Nullable LocalDate requestedOn,
        @Nullable LocalDate waivedOn,
        @Nullable LocalDate noticeOn,
        @Nullable LocalDateTime scheduledFor,
        @Nullable String place,
        @Nullable String chair,
        @Nullable String clerk,
        @Nullable LocalDate heldOn,
        @Nullable String participants,
        @Nullable String record) {

    static Hearing told(boolean ownMotion, LocalDate on) {
        return new Hearing(ownMotion, on, null, null, null, null, null, null, null, null, null, null);
    }

    Hearing requested(LocalDate on) {
        return new Hearing(ownMotion, toldOn, on, null, noticeOn, scheduledFor, place, chair, clerk, null, null, null);
    }

    Hearing waived(LocalDate on) {
        return new Hearing(
                ownMotion, toldOn, requestedOn, on, noticeOn, scheduledFor, place, chair, clerk, null, null, null);
    }

    Hearing scheduled(LocalDate on, Session session) {
        return new Hearing(
                ownMotion,
                toldOn,
                requestedOn,
                null,
                on,
                session.at(),
                session.place(),
                session.chair(),
                session.clerk(),
                null,
                null,
                null);
    }

    Hearing held(LocalDate on, String signedBy, String minutes) {
        return new Hearing(
                ownMotion,
                toldOn,
                requestedOn,
                null,
                noticeOn,
                scheduledFor,
                place,
                chair,
                clerk,
                on,
                signedBy,
                minutes);
    }

    /** The right was told, and neither used nor given up yet. */
    public boolean awaitingRequest() {
        return !ownMotion && requestedOn == null && waivedOn == null;
    }

    /** Asked for or prescribed, and not held yet. */
    public boolean awaitingSession() {
        return (ownMotion || requestedOn != null) && waivedOn == null && heldOn == null;
    }

    /** When and where it is held and who leads it. */
    public record Session(LocalDateTime at, String place, String chair, String clerk) {}
}

package org.tongyuan.complaints.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.complaints.complaint.Complaint.About;
import org.tongyuan.complaints.complaint.Complaint.Head;
import org.tongyuan.complaints.complaint.Complaint.Said;
import org.tongyuan.complaints.complaint.Complaint.State;
import org.tongyuan.complaints.complaint.ComplaintActs.Who;
import org.tongyuan.documents.Upload;
import org.tongyuan.facts.Reference;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Takes in a complaint or report, by whatever way it came, and gives it to the agency that supervises the one it is about. */
@UseCase
class TakeInComplaint {

    static final int LONGEST = 4000;

    private final ComplaintDesk desk;
    private final ComplaintActs acts;
    private final ComplaintFiles files;
    private final Supervisors supervisors;
    private final Quoted quoted;

    TakeInComplaint(
            ComplaintDesk desk, ComplaintActs acts, ComplaintFiles files, Supervisors supervisors, Quoted quoted) {
        this.desk = desk;
        this.acts = acts;
        this.files = files;
        this.supervisors = supervisors;
        this.quoted = quoted;
    }

    /**
     * A new complaint.
     *
     * @param agency whom it is about; null when the quoted number or the window says it
     * @param reference a number or code that is quoted, null for none
     * @param arrivedOn the day on which it came, null for today
     */
    record NewComplaint(
            ComplaintKind kind,
            ComplaintField field,
            IntakeChannel channel,
            @Nullable UUID agency,
            @Nullable String reference,
            @Nullable UUID window,
            @Nullable LocalDate arrivedOn,
            Said said,
            List<Upload> evidence) {}

    /** What the complainant gets: by number and code they see how it stands. */
    record Receipt(String number, String code) {}

    @Transactional
    @LegalBasis("政府信息公开条例, art. 47")
    @LegalBasis("政府信息公开条例, art. 51")
    Receipt takeIn(NewComplaint asked, @Nullable SignedIn who) {
        mustBeAllowed(asked, who);
        mustBeRight(asked);
        About about = about(asked);
        UUID handler = supervisors.of(asked.field(), about.agencyId());
        mustBeOfHandler(who, handler);
        LocalDate arrived = arrived(asked.arrivedOn());
        String region = desk.agencies().require(handler).regionCode();
        var head = new Head(
                Ids.next(),
                desk.nextNumber(region, acts.time().today()),
                desk.newCode(),
                asked.kind(),
                asked.field(),
                asked.channel(),
                region,
                handler,
                about,
                arrived);
        var clock = DatedClock.start(
                desk.limit("COMPLAINT_ACCEPT"), arrived, "收到" + asked.kind().label(), desk.calendar(region));
        var made = new Complaint(head, asked.said(), State.RECEIVED, clock, null, null, null, List.of(), null, 0);
        Who by = who == null ? Who.PORTAL : Who.of(who);
        acts.begin(made, by);
        files.store(head.id(), asked.evidence());
        acts.begun(made, by);
        desk.tellOffice(made, "收到" + asked.kind().label());
        desk.tellComplainant(made, "已登记您的" + asked.kind().label());
        return new Receipt(head.number(), head.code());
    }

    /** On the net anybody; by other ways only who is there to take it in. */
    private static void mustBeAllowed(NewComplaint asked, @Nullable SignedIn who) {
        if (who != null && !(who instanceof SignedIn.Citizen)) {
            who.mustBeAbleTo(Permission.COMPLAINT_HANDLE);
        } else if (asked.channel() != IntakeChannel.INTERNET || asked.arrivedOn() != null) {
            throw new NotAllowed("complaint intake");
        }
    }

    private static void mustBeRight(NewComplaint asked) {
        var said = asked.said();
        if (said.what().isBlank() || said.what().length() > LONGEST) {
            throw new RuleBroken("complaint.what", LONGEST);
        }
        if (asked.kind() == ComplaintKind.COMPLAINT && said.isAnonymous()) {
            throw new RuleBroken("complaint.contact");
        }
    }

    private About about(NewComplaint asked) {
        String number = asked.reference();
        if (number == null) {
            return new About(agencyOf(asked), null, null, null, asked.window());
        }
        Reference found = quoted.find(number).orElseThrow(() -> new RuleBroken("complaint.reference", number));
        UUID agency = UUID.fromString(found.agency());
        return new About(agency, found.kind(), found.number(), found.label(), asked.window());
    }

    private UUID agencyOf(NewComplaint asked) {
        UUID named = asked.agency();
        if (named == null && asked.window() != null) {
            named = desk.agencies().window(asked.window()).agencyId();
        }
        if (named == null) {
            throw new RuleBroken("complaint.agency");
        }
        return desk.agencies().require(named).id();
    }

    private LocalDate arrived(@Nullable LocalDate stated) {
        LocalDate today = acts.time().today();
        if (stated != null && stated.isAfter(today)) {
            throw new RuleBroken("complaint.future");
        }
        return stated == null ? today : stated;
    }

    /** A system of one agency takes in only what that agency handles; members of staff pass on what came to them. */
    private static void mustBeOfHandler(@Nullable SignedIn who, UUID handler) {
        if (who instanceof SignedIn.Application application
                && application.agencyId() != null
                && !application.agencyId().equals(handler)) {
            throw new NotAllowed("complaint intake");
        }
    }
}

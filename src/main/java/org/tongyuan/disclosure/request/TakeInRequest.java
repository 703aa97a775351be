package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.request.DisclosureRequest.Head;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Takes in an application for information, by whatever way it came. */
@UseCase
class TakeInRequest {

    private final RequestActing acting;
    private final Requests requests;
    private final RequestNumbers numbers;
    private final RequestTrail trail;
    private final Colleagues colleagues;
    private final Persons persons;

    TakeInRequest(
            RequestActing acting,
            Requests requests,
            RequestNumbers numbers,
            RequestTrail trail,
            Colleagues colleagues,
            Persons persons) {
        this.acting = acting;
        this.requests = requests;
        this.numbers = numbers;
        this.trail = trail;
        this.colleagues = colleagues;
        this.persons = persons;
    }

    /**
     * A new application.
     *
     * @param arrivedOn the day it came, null for today
     * @param confirmedOn the day on which it was confirmed with the applicant, where the way needs that; null when it was not yet
     * @param oral spoken, and written down by the staff who take it in
     * @param readingHelp what help the applicant needs to read, see or hear
     */
    record NewRequest(
            UUID agencyId,
            UUID applicantId,
            ApplicantKind kind,
            IntakeChannel channel,
            @Nullable LocalDate arrivedOn,
            @Nullable LocalDate confirmedOn,
            boolean oral,
            @Nullable String readingHelp,
            Wanted wanted) {}

    /** Gives the number under which it was registered. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 29")
    @LegalBasis("政府信息公开条例, art. 31")
    String takeIn(NewRequest asked, SignedIn who) {
        mustBeAllowed(asked, who);
        mustBeRight(asked, who);
        By by = acting.by(who);
        LocalDate arrived = acting.stated(asked.arrivedOn(), null, by);
        var r = requestOf(asked, arrived, by);
        LocalDate received = received(asked, arrived, by, who);
        if (received != null) {
            r.received(received, numbers.limits());
        }
        requests.add(r, by.actor().kind().name(), by.actor().id(), by.at());
        trail.receipt(r, by);
        acting.finish(
                r,
                RequestAct.TAKE_IN,
                by,
                arrived,
                asked.oral() ? "口头提出，由工作人员代为填写" : null,
                Map.of("number", r.head().number(), "channel", asked.channel().name()));
        return r.head().number();
    }

    private DisclosureRequest requestOf(NewRequest asked, LocalDate arrived, By by) {
        String region = numbers.regionOf(asked.agencyId());
        var head = new Head(
                Ids.next(),
                numbers.next(region, by.today()),
                asked.agencyId(),
                region,
                asked.applicantId(),
                asked.kind(),
                asked.channel(),
                asked.oral(),
                asked.readingHelp(),
                arrived,
                null,
                numbers.isTest());
        return new DisclosureRequest(head, asked.wanted(), RequestState.ARRIVED, null);
    }

    /** On this platform, or by an agency's system, the receipt that both sides see is the confirmation. */
    private @Nullable LocalDate received(NewRequest asked, LocalDate arrived, By by, SignedIn who) {
        if (!asked.channel().needsConfirmation()) {
            return arrived;
        }
        if (asked.confirmedOn() != null) {
            return acting.stated(asked.confirmedOn(), arrived, by);
        }
        return asked.channel() == IntakeChannel.INTERNET && !(who instanceof SignedIn.Officer) ? by.today() : null;
    }

    private static void mustBeAllowed(NewRequest asked, SignedIn who) {
        if (who instanceof SignedIn.Citizen) {
            if (asked.channel() != IntakeChannel.INTERNET || asked.oral()) {
                throw new NotAllowed("disclosure intake");
            }
            return;
        }
        who.mustBeAbleTo(Permission.DISCLOSURE_HANDLE);
        if (!RequestRights.isOf(who, asked.agencyId())) {
            throw new NotAllowed("disclosure intake");
        }
    }

    private void mustBeRight(NewRequest asked, SignedIn who) {
        var wanted = asked.wanted();
        if (wanted.text().isBlank() || wanted.text().length() > Wanted.LONGEST_TEXT) {
            throw new RuleBroken("disclosure.request.text", Wanted.LONGEST_TEXT);
        }
        if (wanted.way().needsAddress()
                && (wanted.address() == null || wanted.address().isBlank())) {
            throw new RuleBroken("disclosure.request.address", wanted.way().label());
        }
        boolean body = persons.require(asked.applicantId()).isBody();
        if (body == (asked.kind() == ApplicantKind.NATURAL_PERSON)) {
            throw new RuleBroken("disclosure.request.kind");
        }
        if (asked.oral() && asked.channel() != IntakeChannel.IN_PERSON) {
            throw new RuleBroken("disclosure.request.oral");
        }
        if (who instanceof SignedIn.Citizen && !takesRequests(asked.agencyId())) {
            throw new RuleBroken("disclosure.request.agency");
        }
    }

    private boolean takesRequests(UUID agency) {
        return colleagues.holding(Permission.DISCLOSURE_HANDLE).stream()
                .anyMatch(c -> c.agencyId().equals(agency));
    }
}

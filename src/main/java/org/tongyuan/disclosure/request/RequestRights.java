package org.tongyuan.disclosure.request;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;

/** Who may see and handle a request: the agency it was made to, its applicant, and, to look on, the authority in charge. */
@Component
class RequestRights {

    private final Publishers publishers;
    private final Persons persons;

    RequestRights(Publishers publishers, Persons persons) {
        this.publishers = publishers;
        this.persons = persons;
    }

    /** Refuses what the caller's agency has nothing to do with as if it were not there. */
    void mustHandle(SignedIn who, DisclosureRequest r, Permission permission) {
        mustSee(who, r);
        who.mustBeAbleTo(permission);
        if (!isOf(who, r.head().agencyId())) {
            throw new NotAllowed(permission.name());
        }
    }

    /** Who examines before a reply: of the agency itself, or of the authority in charge, which examines for the others too. */
    void mustExamine(SignedIn who, DisclosureRequest r) {
        mustSee(who, r);
        who.mustBeAbleTo(Permission.DISCLOSURE_REVIEW);
    }

    void mustSee(SignedIn who, DisclosureRequest r) {
        if (!sees(who, r)) {
            throw new NotFound("disclosure request " + r.head().number());
        }
    }

    private boolean sees(SignedIn who, DisclosureRequest r) {
        return switch (who) {
            case SignedIn.Citizen citizen -> isApplicant(citizen, r);
            case SignedIn.Officer officer ->
                who.may(Permission.DISCLOSURE_READ) && (isOf(who, r.head().agencyId()) || isInCharge(officer));
            case SignedIn.Application application -> isOf(who, r.head().agencyId());
        };
    }

    void mustBeApplicant(SignedIn who, DisclosureRequest r) {
        if (!(who instanceof SignedIn.Citizen citizen) || !isApplicant(citizen, r)) {
            throw new NotFound("disclosure request " + r.head().number());
        }
    }

    private boolean isApplicant(SignedIn.Citizen citizen, DisclosureRequest r) {
        return mayApplyFor(citizen).contains(r.head().applicantId());
    }

    /** For themselves and for those they act for. */
    List<UUID> mayApplyFor(SignedIn.Citizen citizen) {
        return Stream.concat(
                        Stream.of(citizen.personId()),
                        persons.actsFor(citizen.personId()).stream().map(p -> p.id()))
                .toList();
    }

    static boolean isOf(SignedIn who, UUID agencyId) {
        return switch (who) {
            case SignedIn.Citizen citizen -> false;
            case SignedIn.Officer officer -> officer.agencyId().equals(agencyId);
            case SignedIn.Application application ->
                application.agencyId() == null || agencyId.equals(application.agencyId());
        };
    }

    /** To look on at every agency's requests. */
    boolean isInCharge(SignedIn.Officer officer) {
        return publishers.isInCharge(officer.agencyId());
    }
}

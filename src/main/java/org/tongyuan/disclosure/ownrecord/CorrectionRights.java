package org.tongyuan.disclosure.ownrecord;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;

/** Who may see and handle a wish for correction: the agency that has it, its applicant; and, to look on, those that passed it on and the authority in charge. */
@Component
class CorrectionRights {

    private final Publishers publishers;
    private final Persons persons;

    CorrectionRights(Publishers publishers, Persons persons) {
        this.publishers = publishers;
        this.persons = persons;
    }

    /** Refuses what the caller has nothing to do with as if it were not there. */
    void mustHandle(SignedIn who, RecordCorrection c) {
        mustSee(who, c);
        who.mustBeAbleTo(Permission.DISCLOSURE_HANDLE);
        if (!isOf(who, c.agencyId())) {
            throw new NotAllowed(Permission.DISCLOSURE_HANDLE.name());
        }
    }

    void mustSee(SignedIn who, RecordCorrection c) {
        boolean sees = switch (who) {
            case SignedIn.Citizen citizen ->
                mayApplyFor(citizen).contains(c.head().applicantId());
            case SignedIn.Officer officer ->
                who.may(Permission.DISCLOSURE_READ) && (hasOrHad(who, c) || isInCharge(officer));
            case SignedIn.Application application -> hasOrHad(who, c);
        };
        if (!sees) {
            throw new NotFound("correction " + c.head().number());
        }
    }

    private static boolean hasOrHad(SignedIn who, RecordCorrection c) {
        return isOf(who, c.agencyId()) || c.had().stream().anyMatch(agency -> isOf(who, agency));
    }

    /** For themselves and for those they act for. */
    List<UUID> mayApplyFor(SignedIn.Citizen citizen) {
        return Stream.concat(
                        Stream.of(citizen.personId()),
                        persons.actsFor(citizen.personId()).stream().map(Person::id))
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

    /** To look on at every agency's. */
    boolean isInCharge(SignedIn.Officer officer) {
        return publishers.isInCharge(officer.agencyId());
    }
}

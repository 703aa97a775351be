package org.tongyuan.disclosure.request;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;

/** Who may see and handle a request: the agency it was made to, its applicant, and, to look on, the authority in charge. */
@Component
class RequestRights {

    private final Agencies agencies;
    private final Persons persons;

    RequestRights(Agencies agencies, Persons persons) {
        this.agencies = agencies;
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

    void mustSee(SignedIn who, DisclosureRequest r) {
        if (!sees(who, r)) {
            throw new NotFound("disclosure request " + r.head().number());
        }
    }

    boolean handles(SignedIn who, DisclosureRequest r) {
        return who.may(Permission.DISCLOSURE_HANDLE) && isOf(who, r.head().agencyId());
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

    /** 政府信息公开工作主管部门: the office of the government of the officer's region. */
    @LegalBasis("政府信息公开条例, art. 3")
    boolean isInCharge(SignedIn.Officer officer) {
        String region = agencies.require(officer.agencyId()).regionCode();
        return officer.agencyName().equals(agencies.governmentOf(region) + "办公室");
    }
}

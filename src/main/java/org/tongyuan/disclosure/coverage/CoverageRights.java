package org.tongyuan.disclosure.coverage;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agency;
import org.tongyuan.agencies.RegionLevel;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;

/** Whose coverage somebody sees: the own agency's, or everybody's for who has the charge of disclosure. */
@Component
class CoverageRights {

    private final Publishers publishers;

    CoverageRights(Publishers publishers) {
        this.publishers = publishers;
    }

    boolean sees(SignedIn.Officer officer, UUID agency) {
        return officer.agencyId().equals(agency) || publishers.isInCharge(officer.agencyId());
    }

    /** By name. */
    List<Agency> seen(SignedIn.Officer officer) {
        return publishers.all().stream().filter(a -> sees(officer, a.id())).toList();
    }

    RegionLevel levelOf(Agency agency) {
        return publishers.regionOf(agency).level();
    }

    Agency mustSee(SignedIn.Officer officer, UUID agency) {
        if (!sees(officer, agency)) {
            throw new NotFound("coverage of " + agency);
        }
        return publishers.require(agency);
    }

    boolean assigns(SignedIn.Officer officer) {
        return officer.may(Permission.DISCLOSURE_APPROVE) && publishers.isInCharge(officer.agencyId());
    }
}

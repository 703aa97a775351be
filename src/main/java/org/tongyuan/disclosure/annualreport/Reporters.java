package org.tongyuan.disclosure.annualreport;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;

/** Who reports, and who may write whose report: one's own, and the disclosure office those of its region. */
@Component
class Reporters {

    private final Agencies agencies;
    private final Publishers publishers;

    Reporters(Agencies agencies, Publishers publishers) {
        this.agencies = agencies;
        this.publishers = publishers;
    }

    /** By unified social credit code or id. */
    Reporter require(String key) {
        Optional<Agency> byCode = agencies.byCode(key);
        return of(byCode.orElseGet(() -> agencies.require(id(key))));
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new NotFound("agency " + key);
        }
    }

    Reporter of(UUID agencyId) {
        return of(agencies.require(agencyId));
    }

    private Reporter of(Agency agency) {
        boolean government = agency.name().equals(agencies.governmentOf(agency.regionCode()));
        return new Reporter(
                agency,
                government,
                government ? ofRegion(agency.regionCode()).map(Agency::id).toList() : List.of(agency.id()));
    }

    /** The agencies that hand in a report to the disclosure office of a region; not the government itself. */
    List<Reporter> subordinate(String region) {
        return ofRegion(region).map(this::of).filter(r -> !r.government()).toList();
    }

    Optional<Reporter> government(String region) {
        return agencies.byName(region, agencies.governmentOf(region)).map(this::of);
    }

    private Stream<Agency> ofRegion(String region) {
        return agencies.all().stream().filter(a -> a.regionCode().equals(region));
    }

    /** Every region that has agencies. */
    List<String> regions() {
        return agencies.all().stream()
                .map(Agency::regionCode)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether an agency is the disclosure office of a region. */
    boolean isOffice(UUID agencyId, String region) {
        return publishers.isInCharge(agencyId)
                && agencies.require(agencyId).regionCode().equals(region);
    }

    boolean sitsInDisclosureOffice(SignedIn.Officer officer) {
        return publishers.isInCharge(officer.agencyId());
    }

    /** The region whose reports an officer may see. */
    String regionOf(SignedIn.Officer officer) {
        return agencies.require(officer.agencyId()).regionCode();
    }

    boolean mayWrite(SignedIn.Officer officer, Reporter reporter) {
        return officer.may(Permission.DISCLOSURE_REPORT)
                && (reporter.agency().id().equals(officer.agencyId())
                        || (sitsInDisclosureOffice(officer)
                                && reporter.agency().regionCode().equals(regionOf(officer))));
    }

    void mustBeAbleToWrite(SignedIn.Officer officer, Reporter reporter) {
        if (!mayWrite(officer, reporter)) {
            throw new NotAllowed("annual report of another agency");
        }
    }
}

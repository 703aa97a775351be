package org.tongyuan.disclosure.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.agencies.Region;
import org.tongyuan.platform.LegalBasis;

/** Agencies as publishers: to which of the four levels they belong, and which of them has the charge of disclosure in its region. */
@Component
public class Publishers {

    private static final List<String> OFFICES = List.of("办公室", "办公厅");

    private final Agencies agencies;

    Publishers(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Of its region; a township's government is registered with the county and known by its name. */
    public Region regionOf(Agency agency) {
        return agencies.regionsUnder(agency.regionCode()).stream()
                .filter(below -> agency.name().endsWith(agencies.governmentOf(below.code())))
                .findFirst()
                .orElseGet(() -> agencies.region(agency.regionCode()));
    }

    /** Whether it is the general office of a government, which has the charge of disclosure (主管部门) there. */
    @LegalBasis("政府信息公开条例, art. 3")
    public boolean isInCharge(UUID agencyId) {
        Agency agency = agencies.require(agencyId);
        String government = agencies.governmentOf(agency.regionCode());
        return OFFICES.stream().anyMatch(office -> agency.name().equals(government + office));
    }

    public Agency require(UUID id) {
        return agencies.require(id);
    }

    /** Those that may publish, by name. */
    public List<Agency> all() {
        return agencies.all().stream()
                .sorted(Comparator.comparing(Agency::name))
                .toList();
    }
}

package org.tongyuan.disclosure.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Region;
import org.tongyuan.agencies.RegionLevel;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;

/**
 * Whose entries somebody keeps: the office in charge those of its region and of the townships below, and those of city and province as
 * their documents say, since these have no desk in a county's installation; a township's government its own.
 */
@Component
@LegalBasis("政府信息公开条例, art. 3")
class EntryRights {

    private final Publishers publishers;
    private final Agencies agencies;
    private final DisclosureCatalogue catalogue;

    EntryRights(Publishers publishers, Agencies agencies, DisclosureCatalogue catalogue) {
        this.publishers = publishers;
        this.agencies = agencies;
        this.catalogue = catalogue;
    }

    /** Its own region first; none for who keeps no entries. */
    List<Region> regionsOf(SignedIn.Officer officer) {
        if (!officer.may(Permission.DISCLOSURE_APPROVE)) {
            return List.of();
        }
        Region own = publishers.regionOf(publishers.require(officer.agencyId()));
        if (!publishers.isInCharge(officer.agencyId())) {
            return own.level() == RegionLevel.TOWNSHIP ? List.of(own) : List.of();
        }
        var regions = new ArrayList<Region>();
        for (Region at = own; at != null; at = at.parentCode() == null ? null : agencies.region(at.parentCode())) {
            regions.add(at);
        }
        regions.addAll(agencies.regionsUnder(own.code()));
        return regions;
    }

    boolean keeps(SignedIn.Officer officer, CatalogueEntry entry) {
        return regionsOf(officer).stream().anyMatch(r -> r.code().equals(entry.region()));
    }

    /** Only a category that binds the level or one below it, for which it may speak. */
    Category categoryFor(String code, RegionLevel level) {
        var category = catalogue.category(code).orElseThrow(() -> new RuleBroken("disclosure.category.unknown", code));
        if (!category.reaches(level)) {
            throw new RuleBroken("disclosure.entry.level", category.name());
        }
        return category;
    }

    /** Only agencies of the region, of a level that the category binds, can be charged. */
    void mustLieIn(CatalogueEntry entry, List<UUID> charged) {
        for (UUID id : charged) {
            var agency = publishers.require(id);
            var region = publishers.regionOf(agency);
            boolean binds = catalogue
                    .category(entry.category())
                    .filter(c -> c.binds(region.level()))
                    .isPresent();
            if (!binds || !entry.holdsIn(region.code())) {
                throw new RuleBroken("disclosure.entry.agency", agency.name());
            }
        }
    }
}

package org.tongyuan.cases.outside;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** Finds shadow cases for whoever may see them, and their addresses. */
@Component
public class OutsidePlaces {

    private final OutsideCases cases;
    private final OutsideSystems systems;
    private final OutsideRights rights;

    OutsidePlaces(OutsideCases cases, OutsideSystems systems, OutsideRights rights) {
        this.cases = cases;
        this.systems = systems;
        this.rights = rights;
    }

    /** A shadow case with the system that handles it. */
    public record Place(OutsideCase file, OutsideSystem system) {

        /** The page on the desk. */
        public String href() {
            return address("/desk/outside-cases", system.code(), file.number());
        }

        /** The applicant's page. */
        public String myHref() {
            return address("/my/outside-cases", system.code(), file.number());
        }

        /** Where one acts. */
        public String link() {
            String link = file.said().link();
            return link == null ? system.homeUrl() : link;
        }
    }

    /** The address of a case under a page or an API path. */
    public static String address(String base, String system, String number) {
        return UriComponentsBuilder.fromPath(base)
                .pathSegment(system, number)
                .encode()
                .toUriString();
    }

    /** Those of this number that the caller may see; several systems may give the same one. */
    public List<Place> numbered(String number, SignedIn who) {
        return numbered(number).stream()
                .filter(place -> rights.sees(who, place.file(), place.system()))
                .toList();
    }

    /** Those of this number, for a caller who proves their right otherwise. */
    public List<Place> numbered(String number) {
        return cases.numbered(number).stream()
                .map(file -> new Place(file, systems.require(file.systemId())))
                .toList();
    }

    /** One case; for whoever may not see it there is none. */
    public Place seen(String system, String number, SignedIn who) {
        var found = systems.require(system);
        var file = cases.find(found.id(), number).orElseThrow(() -> new NotFound("outside case " + number));
        rights.mustSee(who, file, found);
        return new Place(file, found);
    }

    /** When an act is tried on a shadow case: where to act instead (RuleBroken outside.act-there), empty when there is none of this number. */
    public Optional<RuleBroken> insteadOf(String number, SignedIn who) {
        return numbered(number, who).stream()
                .findFirst()
                .map(place -> new RuleBroken(
                        "outside.act-there", number, place.system().name(), place.link()));
    }
}

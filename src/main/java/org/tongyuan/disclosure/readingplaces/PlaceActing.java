package org.tongyuan.disclosure.readingplaces;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;

/** The frame of every act on a place: lock and check the right before, seal and record afterwards. */
@Component
class PlaceActing {

    private final ReadingPlaces places;
    private final Publishers publishers;
    private final PlaceSeals seals;
    private final Journal journal;
    private final LegalTime time;

    PlaceActing(ReadingPlaces places, Publishers publishers, PlaceSeals seals, Journal journal, LegalTime time) {
        this.places = places;
        this.publishers = publishers;
        this.seals = seals;
        this.journal = journal;
        this.time = time;
    }

    Instant now() {
        return time.now();
    }

    LocalDate today() {
        return time.today();
    }

    /** Locked for an act of the agency that keeps it, or of the authority in charge. */
    ReadingPlace begin(UUID id, SignedIn.Officer who) {
        var place = places.lock(id);
        mustSee(who, place);
        who.mustBeAbleTo(Permission.DISCLOSURE_EDIT);
        return place;
    }

    void mustSee(SignedIn.Officer who, ReadingPlace place) {
        if (!who.may(Permission.DISCLOSURE_READ)) {
            throw new NotAllowed(Permission.DISCLOSURE_READ.name());
        }
        if (!isInCharge(who) && !who.agencyId().equals(place.agencyId())) {
            throw new NotFound("reading place " + place.id());
        }
    }

    boolean isInCharge(SignedIn.Officer who) {
        return publishers.isInCharge(who.agencyId());
    }

    String regionOf(UUID agency) {
        return publishers.require(agency).regionCode();
    }

    /** {@code details} never hold personal values. */
    void record(UUID place, String act, SignedIn.Officer who, Instant at, Map<String, String> details) {
        journal.record(Entry.of(who.actor(), act, PlaceSeals.subject(place), at)
                .with(details)
                .sealed(seals.of(place)));
    }
}

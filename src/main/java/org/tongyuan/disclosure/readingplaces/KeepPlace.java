package org.tongyuan.disclosure.readingplaces;

import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Enters, changes, closes and opens a place. */
@UseCase
@LegalBasis("政府信息公开条例, art. 25")
class KeepPlace {

    private final PlaceActing acting;
    private final ReadingPlaces places;

    KeepPlace(PlaceActing acting, ReadingPlaces places) {
        this.acting = acting;
        this.places = places;
    }

    @Transactional
    UUID add(ReadingPlace.About about, SignedIn.Officer who) {
        who.mustBeAbleTo(Permission.DISCLOSURE_EDIT);
        var at = acting.now();
        var place = new ReadingPlace(Ids.next(), who.agencyId(), acting.regionOf(who.agencyId()), about, null, 0);
        places.add(place, at);
        acting.record(
                place.id(),
                "READING_PLACE_ADDED",
                who,
                at,
                Map.of("kind", about.kind().name()));
        return place.id();
    }

    /** {@code seen} is the version that was read before it was changed. */
    @Transactional
    void change(UUID id, ReadingPlace.About about, int seen, SignedIn.Officer who) {
        var place = acting.begin(id, who);
        if (place.version() != seen) {
            throw new RuleBroken("reading-place.changed");
        }
        var at = acting.now();
        places.save(place.with(about), at);
        acting.record(
                id,
                "READING_PLACE_CHANGED",
                who,
                at,
                Map.of("kind", about.kind().name()));
    }

    @Transactional
    void close(UUID id, SignedIn.Officer who) {
        var place = acting.begin(id, who);
        if (!place.isOpen()) {
            throw new RuleBroken("reading-place.closed");
        }
        var at = acting.now();
        places.save(place.closed(acting.today()), at);
        acting.record(id, "READING_PLACE_CLOSED", who, at, Map.of());
    }

    @Transactional
    void open(UUID id, SignedIn.Officer who) {
        var place = acting.begin(id, who);
        if (place.isOpen()) {
            throw new RuleBroken("reading-place.open");
        }
        var at = acting.now();
        places.save(place.closed(null), at);
        acting.record(id, "READING_PLACE_OPENED", who, at, Map.of());
    }
}

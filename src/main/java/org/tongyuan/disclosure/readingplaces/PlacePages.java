package org.tongyuan.disclosure.readingplaces;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.security.Permission;

/** What the desk's pages of places show. */
@Component
class PlacePages {

    private final ReadingPlaces places;
    private final ReadingDeliveries deliveries;
    private final PlaceActing acting;
    private final CurrentUser user;

    PlacePages(ReadingPlaces places, ReadingDeliveries deliveries, PlaceActing acting, CurrentUser user) {
        this.places = places;
        this.deliveries = deliveries;
        this.acting = acting;
        this.user = user;
    }

    /** A place in the list; {@code outstanding} is 0 where nothing is to be provided. */
    record Line(ReadingPlace place, @Nullable Delivery last, int outstanding) {}

    /** One place with its deliveries. */
    record One(ReadingPlace place, List<Delivery> deliveries, int outstanding, boolean edits) {

        /** The batch that waits for its confirmation. */
        public @Nullable Delivery open() {
            return deliveries.stream().filter(Delivery::isOpen).findFirst().orElse(null);
        }
    }

    SignedIn.Officer officer() {
        return user.officer();
    }

    List<Line> lines() {
        var officer = officer();
        return places.all(acting.isInCharge(officer) ? null : officer.agencyId()).stream()
                .map(p -> new Line(p, deliveries.last(p.id()).orElse(null), outstanding(p)))
                .toList();
    }

    private int outstanding(ReadingPlace place) {
        return place.isOpen() && place.about().kind().isProvided() ? deliveries.outstanding(place) : 0;
    }

    ReadingPlace require(UUID id) {
        var place = places.require(id);
        acting.mustSee(officer(), place);
        return place;
    }

    One one(UUID id) {
        var place = require(id);
        return new One(place, deliveries.of(id), outstanding(place), officer().may(Permission.DISCLOSURE_EDIT));
    }

    Delivery delivery(UUID id, UUID which) {
        return deliveries.require(require(id).id(), which);
    }
}

package org.tongyuan.disclosure.readingplaces;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Tells everybody where public information is read without a computer of one's own. */
@Controller
class ReadingPlacesController {

    private final ReadingPlaces places;
    private final ReadingDeliveries deliveries;

    ReadingPlacesController(ReadingPlaces places, ReadingDeliveries deliveries) {
        this.places = places;
        this.deliveries = deliveries;
    }

    /** A place with what it was given last. */
    record Shown(ReadingPlace place, @Nullable Delivery last) {}

    /** The places of a kind. */
    record Group(PlaceKind kind, List<Shown> shown) {}

    @GetMapping("/disclosure/reading-places")
    @Requires(Permission.ANYONE)
    @LegalBasis("政府信息公开条例, art. 25")
    String show(Model model) {
        var open = places.all(null).stream().filter(ReadingPlace::isOpen).toList();
        model.addAttribute(
                "groups",
                Stream.of(PlaceKind.values())
                        .map(kind -> new Group(
                                kind,
                                open.stream()
                                        .filter(p -> p.about().kind() == kind)
                                        .map(p -> new Shown(
                                                p, deliveries.last(p.id()).orElse(null)))
                                        .toList()))
                        .filter(g -> !g.shown().isEmpty())
                        .toList());
        return "disclosure/readingplaces/places";
    }
}

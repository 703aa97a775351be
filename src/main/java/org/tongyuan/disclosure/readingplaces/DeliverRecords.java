package org.tongyuan.disclosure.readingplaces;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Provides what is public to archives and libraries: draws up a batch of what the place lacks, and confirms that it was received. */
@UseCase
@LegalBasis("政府信息公开条例, art. 25(3)")
class DeliverRecords {

    private static final int LONGEST = 100;

    private final PlaceActing acting;
    private final ReadingDeliveries deliveries;

    DeliverRecords(PlaceActing acting, ReadingDeliveries deliveries) {
        this.acting = acting;
        this.deliveries = deliveries;
    }

    @Transactional
    UUID drawUp(UUID id, SignedIn.Officer who) {
        var place = acting.begin(id, who);
        if (!place.about().kind().isProvided()) {
            throw new RuleBroken("reading-place.kind", place.about().kind().label());
        }
        if (!place.isOpen()) {
            throw new RuleBroken("reading-place.closed");
        }
        if (deliveries.of(id).stream().anyMatch(Delivery::isOpen)) {
            throw new RuleBroken("reading-place.delivery.open");
        }
        var at = acting.now();
        var delivery = deliveries.drawUp(place, Ids.next(), acting.today(), who.name(), at);
        if (delivery.records() == 0) {
            throw new RuleBroken("reading-place.delivery.nothing");
        }
        acting.record(
                id,
                "READING_DELIVERY_DRAWN_UP",
                who,
                at,
                Map.of(
                        "delivery", delivery.id().toString(),
                        "records", String.valueOf(delivery.records())));
        return delivery.id();
    }

    /** {@code on} null for today; {@code receiver} is who signed for it. */
    @Transactional
    void confirm(
            UUID id,
            UUID which,
            @Nullable LocalDate on,
            @Nullable String receiver,
            @Nullable String way,
            SignedIn.Officer who) {
        acting.begin(id, who);
        var delivery = open(id, which);
        LocalDate day = on == null ? acting.today() : on;
        if (day.isAfter(acting.today()) || day.isBefore(delivery.drawnUpOn())) {
            throw new RuleBroken(
                    "reading-place.delivery.day", delivery.drawnUpOn().toString());
        }
        if (receiver == null || receiver.isBlank() || receiver.length() > LONGEST) {
            throw new RuleBroken("reading-place.delivery.receiver", LONGEST);
        }
        String how = way == null ? "" : way.strip();
        if (how.length() > LONGEST) {
            throw new RuleBroken("reading-place.delivery.way", LONGEST);
        }
        deliveries.confirm(delivery, day, receiver.strip(), how);
        acting.record(
                id,
                "READING_DELIVERY_CONFIRMED",
                who,
                acting.now(),
                Map.of("delivery", which.toString(), "on", day.toString()));
    }

    /** Drawn up by mistake: what was in it is outstanding again. */
    @Transactional
    void cancel(UUID id, UUID which, SignedIn.Officer who) {
        acting.begin(id, who);
        var delivery = open(id, which);
        deliveries.cancel(delivery, acting.today());
        acting.record(id, "READING_DELIVERY_CANCELLED", who, acting.now(), Map.of("delivery", which.toString()));
    }

    private Delivery open(UUID place, UUID which) {
        var delivery = deliveries.require(place, which);
        if (!delivery.isOpen()) {
            throw new RuleBroken("reading-place.delivery.over");
        }
        return delivery;
    }
}

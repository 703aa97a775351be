package org.tongyuan.disclosure.publication;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agency;
import org.tongyuan.disclosure.catalogue.IndexNumbers;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.disclosure.publication.RecordActs.Who;
import org.tongyuan.platform.LegalBasis;

/** Makes an approved version public: in the catalogue under its index number, which the first one gets and all others keep. */
@Component
class PublishVersion {

    private final RecordDesk desk;
    private final RecordActs acts;
    private final Publications publications;
    private final Publishers publishers;
    private final IndexNumbers numbers;
    private final ApplicationEventPublisher events;

    PublishVersion(
            RecordDesk desk,
            RecordActs acts,
            Publications publications,
            Publishers publishers,
            IndexNumbers numbers,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.acts = acts;
        this.publications = publications;
        this.publishers = publishers;
        this.numbers = numbers;
        this.events = events;
    }

    /** Within the transaction of whoever publishes. */
    @LegalBasis("政府信息公开条例, art. 17")
    @LegalBasis("政府信息公开条例, art. 26")
    String publish(PublicRecord before, RecordVersion approved, Who who) {
        var version = approved.published(desk.now());
        Agency agency = publishers.require(before.agencyId());
        String given = before.indexNo();
        String index =
                given != null ? given : numbers.next(agency, desk.today()).toString();
        var now = before.published(index, desk.today());
        desk.record(version);
        publications.put(now, version.content(), agency.name(), desk.now());
        acts.save("RECORD_PUBLISHED", before, now, who, version.content().changeNote(), Map.of("index", index));
        events.publishEvent(new RecordPublished(now.id(), index, desk.today()));
        return index;
    }
}

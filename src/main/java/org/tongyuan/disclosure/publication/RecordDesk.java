package org.tongyuan.disclosure.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Region;
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.disclosure.catalogue.Facet;
import org.tongyuan.disclosure.catalogue.IndexNumber;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;

/** What the acts on a record have in common: take it, keep a version with its scan, hold a text to the catalogue. */
@Component
class RecordDesk {

    private final PublicRecords records;
    private final RecordVersions versions;
    private final ScanVersion scan;
    private final DisclosureCatalogue catalogue;
    private final Publishers publishers;
    private final LegalTime time;

    RecordDesk(
            PublicRecords records,
            RecordVersions versions,
            ScanVersion scan,
            DisclosureCatalogue catalogue,
            Publishers publishers,
            LegalTime time) {
        this.records = records;
        this.versions = versions;
        this.scan = scan;
        this.catalogue = catalogue;
        this.publishers = publishers;
        this.time = time;
    }

    PublicRecord lock(UUID id) {
        return records.lock(id);
    }

    PublicRecord require(UUID id) {
        return records.require(id);
    }

    RecordVersion working(PublicRecord file) {
        return versions.require(file.id(), file.working());
    }

    /** Keeps it and scans it anew. */
    void keep(RecordVersion version) {
        versions.save(version);
        scan.scan(version);
    }

    /** Keeps what was recorded about a text that itself stays as it is. */
    void record(RecordVersion version) {
        versions.save(version);
    }

    /** Nothing that looks like personal data may go on unanswered. */
    void mustBeAnswered(RecordVersion version) {
        int open = scan.scan(version);
        if (open > 0) {
            throw new RuleBroken("disclosure.scan.unanswered", open);
        }
    }

    Region placeOf(UUID agency) {
        return publishers.regionOf(publishers.require(agency));
    }

    /** The catalogue knows its category and facets, the category binds this level, the document it explains is public. */
    void mustFit(Content content, Region place, @Nullable String ownIndex) {
        var facets = content.facets();
        var category = catalogue
                .category(facets.category())
                .orElseThrow(() -> new RuleBroken("disclosure.category.unknown", facets.category()));
        if (!category.binds(place.level())) {
            throw new RuleBroken("disclosure.category.other-level", category.name(), place.name());
        }
        mustKnow(Facet.TOPIC, facets.topic());
        mustKnow(Facet.GENRE, facets.genre());
        mustKnow(Facet.AUDIENCE, facets.audience());
        mustKnow(Facet.LIFECYCLE, facets.lifecycle());
        if (content.madeOn().isAfter(time.today())) {
            throw new RuleBroken("disclosure.made-in-future");
        }
        if (!content.interprets().isEmpty()
                && (content.interprets().equals(ownIndex)
                        || records.byIndex(content.interprets()).isEmpty())) {
            throw new RuleBroken("disclosure.interprets.unknown", content.interprets());
        }
    }

    private void mustKnow(Facet facet, String code) {
        if (!catalogue.has(facet, code)) {
            throw new RuleBroken("disclosure.facet.unknown", facet.label());
        }
    }

    /** As it is kept; empty when it is no index number. */
    static String index(String typed) {
        return IndexNumber.parse(typed).map(IndexNumber::toString).orElse("");
    }

    Instant now() {
        return time.now();
    }

    LocalDate today() {
        return time.today();
    }

    boolean isTest() {
        return time.isTest();
    }
}

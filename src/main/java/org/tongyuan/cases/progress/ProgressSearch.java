package org.tongyuan.cases.progress;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.outside.OutsideCases;
import org.tongyuan.cases.outside.OutsidePages;
import org.tongyuan.cases.outside.OutsidePlaces;
import org.tongyuan.cases.record.Applications;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Cases;

/** Finds a case, ours or one handled in an outside system, for whoever holds its number and code. */
@Component
class ProgressSearch {

    private final Cases cases;
    private final Applications applications;
    private final OutsidePlaces places;
    private final OutsideCases outside;
    private final OutsidePages pages;

    ProgressSearch(
            Cases cases, Applications applications, OutsidePlaces places, OutsideCases outside, OutsidePages pages) {
        this.cases = cases;
        this.applications = applications;
        this.places = places;
        this.outside = outside;
        this.pages = pages;
    }

    Optional<CaseSnapshot> own(String number, String code) {
        return cases.idOf(number)
                .filter(id -> equal(applications.progressCode(id), code))
                .map(cases::require);
    }

    /** {@code number} as it was typed: numbers of other systems may have small letters. */
    Optional<OutsidePages.Page> outside(String number, String code) {
        return places.numbered(number).stream()
                .filter(place -> equal(outside.progressCode(place.file().id()), code))
                .findFirst()
                .map(pages::of);
    }

    private static boolean equal(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}

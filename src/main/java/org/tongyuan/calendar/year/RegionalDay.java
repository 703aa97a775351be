package org.tongyuan.calendar.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tongyuan.calendar.SpecialDay;
import org.tongyuan.platform.LegalBasis;

/** A day that a local government set for its region, such as a festival of its people; it holds for everything below the region. */
@LegalBasis("全国年节及纪念日放假办法, art. 4")
record RegionalDay(
        UUID id,
        String region,
        LocalDate day,
        boolean off,
        String name,
        String legalBasis,
        String enteredBy,
        Instant enteredAt) {

    SpecialDay asSpecialDay() {
        return new SpecialDay(day, off, name);
    }

    /** Whether a place lies in the region: 990000 holds for 990122 and 990122100. */
    boolean holdsFor(String place) {
        return place.startsWith(significant(region));
    }

    private static String significant(String code) {
        if (code.length() > 6) {
            return code;
        }
        return code.endsWith("0000") ? code.substring(0, 2) : code.endsWith("00") ? code.substring(0, 4) : code;
    }
}

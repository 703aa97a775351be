package org.tongyuan.cases.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.record.Standing;

/**
 * What anybody with the code may know of a certificate on a day.
 *
 * @param holder masked when it is a natural person
 * @param standing a name of {@link Standing}
 * @param since the day from which it stands so
 * @param usable whether it may be relied on: in force, or renewed while its own term still runs
 * @param reason in the words meant for everybody
 * @param document number of the decision that suspended it or took it away, null when it is neither
 * @param decidedBy the agency that took it away by a penalty, null when none did
 * @param until last day of the suspension, null when none is named
 */
record PublicCertificate(
        String code,
        String groupedCode,
        String name,
        String number,
        String holder,
        String agency,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        LocalDate asOf,
        String standing,
        String label,
        String tone,
        LocalDate since,
        boolean usable,
        @Nullable String reason,
        @Nullable String basis,
        @Nullable String document,
        @Nullable String decidedBy,
        @Nullable LocalDate until,
        @Nullable String replacedByNumber,
        @Nullable String replacedByCode) {}

package org.tongyuan.disclosure.ownrecord;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.Person;
import org.tongyuan.agencies.Agency;
import org.tongyuan.calendar.Reason;
import org.tongyuan.calendar.Remaining;
import org.tongyuan.documents.Letter;

/** A wish for correction as pages show it; {@code agencies} are all that have or had it, by id. */
record CorrectionView(
        RecordCorrection of,
        Map<UUID, Agency> agencies,
        Person applicant,
        Promise promise,
        List<Letter> letters,
        List<Step> history,
        List<CorrectionFiles.Evidence> files) {

    /** The day by which the agency promised to answer, and how it comes about. */
    record Promise(
            CorrectionClock reading,
            String name,
            String basis,
            @Nullable Remaining remaining,
            List<Reason> reasons,
            LocalDate today) {}

    public String agency() {
        return name(of.agencyId());
    }

    public String name(UUID agency) {
        var found = agencies.get(agency);
        return found == null ? "" : found.name();
    }
}

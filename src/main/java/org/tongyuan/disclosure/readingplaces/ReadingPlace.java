package org.tongyuan.disclosure.readingplaces;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;

/** A place where anybody reads public information; {@code agencyId} keeps the entry, {@code closedOn} is null while it is open. */
@LegalBasis("政府信息公开条例, art. 25")
record ReadingPlace(
        UUID id,
        UUID agencyId,
        String regionCode,
        About about,
        @Nullable LocalDate closedOn,
        int version) {

    /** What the public is told of it. */
    record About(PlaceKind kind, String name, String address, String hours, String phone, String equipment) {}

    public boolean isOpen() {
        return closedOn == null;
    }

    /** Records of these regions are provided to it: its own and those below. */
    String regionPrefix() {
        return regionCode.replaceFirst("(00)+$", "");
    }

    ReadingPlace with(About other) {
        return new ReadingPlace(id, agencyId, regionCode, other, closedOn, version);
    }

    ReadingPlace closed(@Nullable LocalDate on) {
        return new ReadingPlace(id, agencyId, regionCode, about, on, version);
    }
}

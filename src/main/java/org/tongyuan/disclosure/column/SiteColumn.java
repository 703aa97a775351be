package org.tongyuan.disclosure.column;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A column of the public site.
 *
 * @param code its place in the address, in small letters
 * @param ownerId the agency that keeps it fresh
 * @param limitDays natural days within which something new has to appear
 */
public record SiteColumn(
        UUID id,
        String code,
        String name,
        String about,
        ColumnKind kind,
        UUID ownerId,
        int limitDays,
        Shows shows,
        LocalDate openedOn,
        @Nullable End end,
        int version) {

    /** What of the catalogue it shows; null and empty mean all. */
    public record Shows(@Nullable UUID agencyId, String category, String topic, String genre) {}

    /** Since when and why the column is no more. */
    public record End(LocalDate on, String reason) {}

    public String getPath() {
        return "/disclosure/columns/" + code;
    }

    public boolean isOpen() {
        return end == null;
    }

    SiteColumn changed(
            String newName, String newAbout, ColumnKind newKind, UUID newOwner, int newLimit, Shows newShows) {
        return new SiteColumn(
                id, code, newName, newAbout, newKind, newOwner, newLimit, newShows, openedOn, end, version);
    }

    SiteColumn ended(End at) {
        return new SiteColumn(id, code, name, about, kind, ownerId, limitDays, shows, openedOn, at, version);
    }
}

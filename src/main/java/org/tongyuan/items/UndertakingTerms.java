package org.tongyuan.items;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Notification and undertaking (告知承诺) for an item: a business licence needs an entry in the approving authority's list.
 *
 * @param listAuthority who published the list, with document number and day; null for an item on no list
 * @param highRisk the basis on which the field counts as high-risk, so that no undertaking is possible; null when it does not
 */
public record UndertakingTerms(
        @Nullable String listAuthority,
        @Nullable String listDocument,
        @Nullable LocalDate listedOn,
        @Nullable String highRisk) {

    public boolean listed() {
        return listAuthority != null && listDocument != null && listedOn != null;
    }

    /** The entry of the list in words. */
    public String entry() {
        return listAuthority + "，" + listDocument
                + (listedOn == null
                        ? ""
                        : "，%d年%d月%d日"
                                .formatted(listedOn.getYear(), listedOn.getMonthValue(), listedOn.getDayOfMonth()));
    }
}

package org.tongyuan.cases.outside;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.CaseState;

/**
 * A shadow case as it was last reported.
 *
 * @param asOf when it stood so in the outside system
 * @param reports how many reports changed it
 */
public record OutsideCase(UUID id, UUID systemId, String number, Said said, Instant asOf, int reports) {

    /** The item as it was called when the case was first reported, and whose it is here. */
    public record Item(String code, String name, UUID versionId, UUID agencyId, String regionCode) {}

    /** Everything a report says, in our terms beside theirs. */
    public record Said(
            Item item,
            UUID applicantId,
            CaseState state,
            String word,
            OutsideDays days,
            @Nullable String link) {

        boolean stands(Said other) {
            return state == other.state && word.equals(other.word);
        }

        /** The same words, though an administrator has since said that they mean another state here. */
        boolean equalsButForMeaning(Said other) {
            return equals(new Said(other.item, other.applicantId, state, other.word, other.days, other.link));
        }
    }

    /** One state of its history. */
    public record Change(CaseState state, String word, Instant asOf, Instant reportedAt) {}

    public boolean lateOn(LocalDate today) {
        LocalDate due = said.days().dueOn();
        return said.days().endedOn() == null && due != null && due.isBefore(today);
    }
}

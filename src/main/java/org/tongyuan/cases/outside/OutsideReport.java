package org.tongyuan.cases.outside;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.PersonDetails;

/**
 * What an outside system says of one of its cases: the whole of it, each time.
 *
 * @param word the state in the system's own words
 * @param asOf when it stood so over there
 * @param link where the case is seen over there, null when there is no such page
 */
public record OutsideReport(
        String number,
        String itemCode,
        PersonDetails applicant,
        String word,
        OutsideDays days,
        @Nullable String link,
        Instant asOf) {

    private static final Pattern USABLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^/\\\\;%?#]]{1,100}");

    /** Whether a number can stand in an address as it is; it is never changed to fit. */
    public static boolean usable(String number) {
        return USABLE.matcher(number).matches() && number.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** What became of a report. */
    public enum Outcome {
        /** The case was not known. */
        CREATED,
        UPDATED,
        /** The same report again. */
        UNCHANGED,
        /** Older than what is known: nothing was changed. */
        OLDER
    }
}

package org.tongyuan.items;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of the elements that the national checks of government sites ask for the public guides lack. */
public interface GuideElements {

    /** How it stands with the guides that the public sees on a day: the versions in force, or those that will be by then. */
    Standing on(LocalDate day, int atLeast);

    /** The days after this one from which a version that is published already will be in force. */
    List<LocalDate> changesAfter(LocalDate day);

    /**
     * The guides of a day.
     *
     * @param items how many there are
     * @param gaps those that lack at least so many classes of elements
     */
    record Standing(int items, List<Gap> gaps) {}

    /** A guide with the classes it lacks, and since when, null when not known. */
    record Gap(
            String code,
            String name,
            String agencyName,
            List<String> lacking,
            @Nullable LocalDate since) {}
}

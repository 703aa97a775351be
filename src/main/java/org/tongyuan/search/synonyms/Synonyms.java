package org.tongyuan.search.synonyms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The synonyms in force, kept in memory. */
public interface Synonyms {

    /** The longest term known that stands at this place of the text, with the words it leads to; null when none does. */
    @Nullable
    Match at(String normalised, int index);

    /** A term found in a text and the words to look for: the term itself first. */
    record Match(String term, List<String> same) {}
}

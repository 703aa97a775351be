package org.tongyuan.disclosure.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.disclosure.catalogue.Terms;

/**
 * What an agency has to publish: a category as a whole, or one entry of it.
 *
 * @param entry null for the category as a whole
 * @param words by one of which its records are told by their name; none when the category tells them
 * @param since from when information is expected
 */
record Duty(UUID agency, String category, @Nullable UUID entry, Terms terms, List<String> words, LocalDate since) {

    Duty {
        words = List.copyOf(words);
    }

    public String name() {
        return terms.second();
    }

    /** Of its page. */
    public String path() {
        String of = "/desk/disclosure/coverage/" + agency;
        return entry == null ? of + "/duties/" + category : of + "/entries/" + entry;
    }
}

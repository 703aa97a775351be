package org.tongyuan.search.synonyms;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.RuleBroken;

/** Words that mean the same in search, the everyday word first. */
record SynonymGroup(UUID id, List<String> terms, int version) {

    private static final int LONGEST_TERM = 30;

    SynonymGroup {
        terms = List.copyOf(terms);
    }

    /** Reads terms written with {@code =}, commas or blanks between them. */
    static SynonymGroup read(String text) {
        return new SynonymGroup(Ids.next(), termsOf(text), 1);
    }

    SynonymGroup changedTo(String text) {
        return new SynonymGroup(id, termsOf(text), version);
    }

    String text() {
        return String.join(" = ", terms);
    }

    private static List<String> termsOf(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> terms = Arrays.stream(plain.split("[=,、;\\s]+"))
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
        if (terms.size() < 2) {
            throw new RuleBroken("search.synonym.two");
        }
        if (terms.stream().anyMatch(term -> term.length() < 2 || term.length() > LONGEST_TERM)) {
            throw new RuleBroken("search.synonym.length", LONGEST_TERM);
        }
        return terms;
    }
}

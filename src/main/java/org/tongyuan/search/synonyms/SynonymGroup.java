package org.tongyuan.search.synonyms;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.StringUtils;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.RuleBroken;

/** Words that mean the same in search, the everyday word first. */
record SynonymGroup(UUID id, List<String> terms, int version) {

    static final int LONGEST_TERM = 30;

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

    /** The message key of what is wrong with the text, if anything. */
    static Optional<String> fault(String text) {
        List<String> terms = split(text);
        if (terms.size() < 2) {
            return Optional.of("search.synonym.two");
        }
        boolean tooLong = terms.stream().anyMatch(term -> term.length() < 2 || term.length() > LONGEST_TERM);
        return tooLong ? Optional.of("search.synonym.length") : Optional.empty();
    }

    private static List<String> termsOf(String text) {
        fault(text).ifPresent(key -> {
            throw new RuleBroken(key, LONGEST_TERM);
        });
        return split(text);
    }

    private static List<String> split(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Arrays.stream(StringUtils.tokenizeToStringArray(plain, "=,、;，； \t\r\n"))
                .distinct()
                .toList();
    }
}

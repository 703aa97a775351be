package org.tongyuan.search.synonyms;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Groups of synonyms, ready for looking up. A word brings the words that stand after it in its groups: everyday words lead to
 * statutory ones (理发店 to 公共场所卫生许可), not the other way round. Never changes.
 */
final class Thesaurus implements Synonyms {

    private final Map<String, LinkedHashSet<String>> byTerm = new HashMap<>();
    private final int longest;

    Thesaurus(Collection<List<String>> groups) {
        int max = 0;
        for (List<String> group : groups) {
            for (int i = 0; i < group.size(); i++) {
                String term = group.get(i);
                byTerm.computeIfAbsent(term, t -> new LinkedHashSet<>()).addAll(group.subList(i, group.size()));
                max = Math.max(max, term.length());
            }
        }
        this.longest = max;
    }

    @Override
    public @Nullable Match at(String normalised, int index) {
        for (int length = Math.min(longest, normalised.length() - index); length > 0; length--) {
            String term = normalised.substring(index, index + length);
            var same = byTerm.get(term);
            if (same != null) {
                return new Match(term, List.copyOf(same));
            }
        }
        return null;
    }
}

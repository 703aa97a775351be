package org.tongyuan.search.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tongyuan.search.synonyms.Synonyms;

/**
 * What somebody typed, understood: the things that must be found (each as one of several alternatives), what makes a hit better,
 * and the words it was widened to.
 */
record SearchQuery(String text, List<Concept> concepts, Set<String> wishes, List<String> readAs) {

    /** How people ask, and verbs that stand in nearly every title: they say nothing about which item is meant. */
    private static final Pattern PHRASES =
            Pattern.compile("怎么办理|怎么办|怎么|如何办理|如何|怎样|请问|我要办|我想办|我要|我想|在哪里办|在哪办|在哪里|在哪儿|在哪|哪里|去哪"
                    + "|需要什么材料|需要什么|要什么材料|什么|多少钱|多久|申请办理|办理|申请|[的吗呢了]");

    private static final Set<String> EMPTY_WORDS = Set.of("办", "要", "想", "去", "在", "我", "和", "与", "及", "或", "、");

    /** One thing looked for; any of the alternatives will do, of each alternative all words. */
    record Concept(List<String> alternatives) {

        String tsquery() {
            return alternatives.stream()
                    .map(SearchQuery::allWords)
                    .distinct()
                    .collect(Collectors.joining(" | ", "(", ")"));
        }
    }

    static SearchQuery parse(String typed, Synonyms synonyms) {
        String text = Words.normalise(typed);
        SearchQuery query = parseNormalised(text, PHRASES.matcher(text).replaceAll(" "), synonyms);
        // Nothing but such words: then they are what is looked for.
        return query.concepts().isEmpty() ? parseNormalised(text, text, synonyms) : query;
    }

    private static SearchQuery parseNormalised(String text, String meaning, Synonyms synonyms) {
        var concepts = new ArrayList<Concept>();
        var readAs = new LinkedHashSet<String>();
        var rest = new StringBuilder();
        for (int i = 0; i < meaning.length(); ) {
            Synonyms.Match match = synonyms.at(meaning, i);
            if (match == null) {
                rest.append(meaning.charAt(i++));
                continue;
            }
            concepts.add(new Concept(match.same()));
            match.same().stream().filter(s -> !s.equals(match.term())).forEach(readAs::add);
            rest.append(' ');
            i += match.term().length();
        }
        concepts.addAll(plainConcepts(rest.toString(), concepts.isEmpty()));
        return new SearchQuery(text, List.copyOf(concepts), wishes(meaning, concepts), List.copyOf(readAs));
    }

    /** A single character is looked for only when it is all there is: cut off from a word (残疾人|证) it merely ranks. */
    private static List<Concept> plainConcepts(String rest, boolean singlesCount) {
        List<String> words = Words.of(rest).stream()
                .filter(word -> !EMPTY_WORDS.contains(word))
                .distinct()
                .toList();
        boolean onlySingles = words.stream().allMatch(word -> Words.length(word) == 1);
        return words.stream()
                .filter(word -> Words.length(word) > 1 || (singlesCount && onlySingles))
                .map(word -> new Concept(List.of(word)))
                .toList();
    }

    private static Set<String> wishes(String meaning, List<Concept> concepts) {
        var wishes = new LinkedHashSet<String>();
        for (String run : Words.hanRuns(meaning)) {
            wishes.addAll(Words.pairs(run));
            run.codePoints().mapToObj(Character::toString).forEach(wishes::add);
        }
        for (Concept concept : concepts) {
            for (String alternative : concept.alternatives()) {
                Words.hanRuns(alternative).forEach(run -> wishes.addAll(Words.pairs(run)));
                Words.of(alternative).stream().filter(w -> !Words.isHan(w)).forEach(wishes::add);
            }
        }
        return wishes;
    }

    boolean isEmpty() {
        return concepts.isEmpty();
    }

    String all() {
        return concepts.stream().map(Concept::tsquery).collect(Collectors.joining(" & "));
    }

    String any() {
        return concepts.stream().map(Concept::tsquery).collect(Collectors.joining(" | "));
    }

    /** The last resort, when no word is found: any neighbouring characters. */
    String anyPart() {
        return wishes.stream()
                .filter(wish -> Words.length(wish) > 1 || wishes.size() == 1)
                .map(TokenVector::quote)
                .collect(Collectors.joining(" | "));
    }

    String wish() {
        return wishes.stream().map(TokenVector::quote).collect(Collectors.joining(" | "));
    }

    /** Every term looked for, longest meaning first: what an excerpt is cut around. */
    List<String> lookedFor() {
        return concepts.stream().flatMap(c -> c.alternatives().stream()).toList();
    }

    private static String allWords(String term) {
        List<String> words = Words.of(term);
        boolean longer = words.stream().anyMatch(word -> Words.length(word) > 1);
        return words.stream()
                .filter(word -> !longer || Words.length(word) > 1)
                .map(SearchQuery::word)
                .collect(Collectors.joining(" & ", "(", ")"));
    }

    private static String word(String word) {
        if (!Words.isHan(word)) {
            // Codes are typed in part: their beginning is enough.
            return TokenVector.quote(word) + ":*";
        }
        return Words.pairs(word).stream().map(TokenVector::quote).collect(Collectors.joining(" & "));
    }
}

package org.tongyuan.search.index;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.StringUtils;

/**
 * The lexemes of one entry, as text for PostgreSQL's {@code tsvector}. A title gives all its character pairs and single characters,
 * so that any part of it is found however it is cut; a body gives the pairs inside its words. Codes are kept whole and in parts.
 */
final class TokenVector {

    /** PostgreSQL takes positions up to 16383; no more is useful. */
    private static final int LAST_POSITION = 16_000;

    private static final int BODY_LEXEMES = 1_500;

    private final Map<String, String> places = new LinkedHashMap<>();
    private int position;

    private TokenVector() {}

    static String ofTitle(String title) {
        var vector = new TokenVector();
        vector.addTitle(Words.normalise(title));
        return vector.toString();
    }

    static String of(String title, String body) {
        var vector = new TokenVector();
        vector.addTitle(Words.normalise(title));
        for (String word : Words.of(Words.normalise(body))) {
            if (vector.places.size() >= BODY_LEXEMES) {
                break;
            }
            vector.addWord(word, 'B');
        }
        return vector.toString();
    }

    private void addTitle(String title) {
        for (String word : Words.of(title)) {
            if (!Words.isHan(word)) {
                addWord(word, 'A');
            }
        }
        for (String run : Words.hanRuns(title)) {
            Words.pairs(run).forEach(pair -> add(pair, 'A'));
            run.codePoints().mapToObj(Character::toString).forEach(one -> add(one, 'A'));
        }
    }

    private void addWord(String word, char weight) {
        if (Words.isHan(word)) {
            Words.pairs(word).forEach(pair -> add(pair, weight));
            return;
        }
        add(word, weight);
        if (word.indexOf('-') > 0) {
            for (String part : StringUtils.tokenizeToStringArray(word, "-")) {
                add(part, weight);
            }
        }
    }

    /** One position a lexeme is enough: it carries the weight; how often a word stands in a body says little here. */
    private void add(String lexeme, char weight) {
        position = Math.min(position + 1, LAST_POSITION);
        places.putIfAbsent(lexeme, position + String.valueOf(weight));
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        places.forEach((lexeme, place) ->
                text.append(quote(lexeme)).append(':').append(place).append(' '));
        return text.toString();
    }

    /** A lexeme quoted for tsvector and tsquery text. */
    static String quote(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}

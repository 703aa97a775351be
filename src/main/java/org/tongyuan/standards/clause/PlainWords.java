package org.tongyuan.standards.clause;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongyuan.facts.FactType;

/** An expression for who does not write any: facts by their labels, comparisons by their signs. What stands in quotes stays. */
final class PlainWords {

    private static final Pattern PART = Pattern.compile("\"[^\"]*\"|'[^']*'|[A-Za-z_]\\w*|<=|>=|!=|==");
    private static final Map<String, String> SIGNS = Map.of("<=", "≤", ">=", "≥", "!=", "≠", "==", "=");

    private PlainWords() {}

    static String of(String text, Map<String, FactType> facts) {
        return PART.matcher(text).replaceAll(found -> Matcher.quoteReplacement(plain(found.group(), facts)));
    }

    private static String plain(String part, Map<String, FactType> facts) {
        FactType fact = facts.get(part);
        return fact == null ? SIGNS.getOrDefault(part, part) : fact.label();
    }
}

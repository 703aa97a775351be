package org.tongyuan.items.channel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a channel says, value after value; compared without regard to spaces, line breaks and the width of signs. */
record Facts(Map<Fact, List<String>> values) {

    /** One thing said differently; several values stand in one line. */
    record Difference(String fact, String expected, String seen) {}

    static Facts of(List<Section> sections) {
        var facts = new Facts(new EnumMap<>(Fact.class));
        sections.forEach(s -> s.rows().forEach(row -> row.forEach(cell -> facts.add(cell.fact(), cell.text()))));
        return facts;
    }

    static Facts empty() {
        return new Facts(new EnumMap<>(Fact.class));
    }

    void add(Fact fact, String value) {
        values.computeIfAbsent(fact, f -> new ArrayList<>()).add(value);
    }

    List<String> of(Fact fact) {
        return values.getOrDefault(fact, List.of());
    }

    /** What {@code seen} says otherwise than this; {@code fit} is what its medium does to a text that is right. */
    List<Difference> differences(Facts seen, UnaryOperator<String> fit) {
        var found = new ArrayList<Difference>();
        for (Fact fact : Fact.values()) {
            List<String> right = of(fact).stream().map(fit).map(Facts::plain).toList();
            if (!right.equals(seen.of(fact).stream().map(Facts::plain).toList())) {
                found.add(difference(fact, right, seen));
            }
        }
        return found;
    }

    /** Of lists of equal length only what differs is told: nobody finds one word among forty materials. */
    private Difference difference(Fact fact, List<String> right, Facts seen) {
        List<String> expected = of(fact);
        List<String> other = seen.of(fact);
        if (expected.size() != other.size()) {
            return new Difference(fact.label(), text(expected), text(other));
        }
        var only = new ArrayList<String>();
        var instead = new ArrayList<String>();
        for (int i = 0; i < expected.size(); i++) {
            if (!right.get(i).equals(plain(other.get(i)))) {
                only.add(expected.get(i));
                instead.add(other.get(i));
            }
        }
        return new Difference(fact.label(), text(only), text(instead));
    }

    private static String text(List<String> values) {
        return values.isEmpty() ? "（没有）" : String.join("；", values);
    }

    /** Compatible signs are one sign (全角、半角), and where a line breaks says nothing. */
    static String plain(String text) {
        var out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}

package org.tongyuan.standards.reconciliation;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares the names of agencies as people write them. */
final class Names {

    /** From this share of common pairs of characters on, two names are proposed as one. */
    static final double ALIKE = 0.6;

    private static final int SHORTEST = 3;
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{P}\\p{S}]+");
    private static final Pattern OWN_LEVEL = Pattern.compile("^[省市县区](?=.{2})");

    private Names() {}

    /** Full-width as half-width, without blanks, marks, the region's name, or a leading 县 or 区 that stands for it. */
    static String plain(String name, String region) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
        if (!region.isEmpty() && plain.startsWith(region) && plain.length() > region.length() + 1) {
            plain = plain.substring(region.length());
        }
        return OWN_LEVEL.matcher(plain).replaceFirst("");
    }

    /** Whether one may be the other written differently: much in common, or one a short form of the other (经信局, 经济和信息化局). */
    static boolean alike(String one, String other) {
        return !one.equals(other) && (common(one, other) >= ALIKE || shortens(one, other) || shortens(other, one));
    }

    /** Twice the pairs of neighbouring characters they share, by all they have (Dice). */
    static double common(String one, String other) {
        Set<String> ones = pairs(one);
        Set<String> others = pairs(other);
        if (ones.isEmpty() || others.isEmpty()) {
            return 0;
        }
        var both = new HashSet<>(ones);
        both.retainAll(others);
        return 2.0 * both.size() / (ones.size() + others.size());
    }

    /** Every character of the short one stands in the long one in this order, the first as its first and the last as its last. */
    private static boolean shortens(String brief, String full) {
        if (brief.length() < SHORTEST
                || brief.length() >= full.length()
                || brief.charAt(0) != full.charAt(0)
                || brief.charAt(brief.length() - 1) != full.charAt(full.length() - 1)) {
            return false;
        }
        int found = 0;
        for (int i = 0; i < full.length() && found < brief.length(); i++) {
            if (full.charAt(i) == brief.charAt(found)) {
                found++;
            }
        }
        return found == brief.length();
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}

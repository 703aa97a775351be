package org.tongyuan.standards.element;

import java.util.Comparator;
import java.util.regex.Pattern;

/** A version of two numbers: a new major one may break what was agreed, a new minor one may not. */
public record Version(int major, int minor) implements Comparable<Version> {

    private static final Pattern WRITTEN = Pattern.compile("\\d{1,4}\\.\\d{1,4}");

    /** Reads e.g. 1.0; anything else is an {@link IllegalArgumentException}. */
    public static Version read(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("no version: " + text);
        }
        int dot = text.indexOf('.');
        return new Version(Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    @Override
    public int compareTo(Version other) {
        return Comparator.comparingInt(Version::major)
                .thenComparingInt(Version::minor)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}

package org.tongyuan.facts;

/** The type of one named fact, with its Chinese label for editors. */
public record FactType(Kind kind, String label) {

    /** The values a fact can take. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        DATE,
        LIST
    }
}

package org.tongyuan.journal;

/** Who did something. Holds ids only: names are looked up by whoever may see them. */
public record Actor(Kind kind, String id) {

    /** Kinds of actors. */
    public enum Kind {
        CITIZEN,
        STAFF,
        APPLICATION,
        SYSTEM
    }

    /** The product itself, at a scheduled tick. */
    public static Actor system(String job) {
        return new Actor(Kind.SYSTEM, job);
    }
}

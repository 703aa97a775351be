package org.tongyuan.journal;

/** Whoever is calling, for modules below {@code accounts}, which provides it. */
public interface CurrentActor {

    /** The caller of the running request; refused when nobody is signed in. */
    Actor actor();
}

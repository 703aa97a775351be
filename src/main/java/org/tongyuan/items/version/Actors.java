package org.tongyuan.items.version;

import org.tongyuan.journal.Actor;

/** How an actor is written beside a version: kind and id. */
public final class Actors {

    private Actors() {}

    public static String text(Actor actor) {
        return actor.kind() + ":" + actor.id();
    }
}

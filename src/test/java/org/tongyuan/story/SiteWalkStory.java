package org.tongyuan.story;

import org.junit.jupiter.api.Test;

/** Walks through every page of the product as whoever may see it, on a desk's screen and on a phone. */
class SiteWalkStory extends SiteWalk {

    @Test
    void every_page_is_sound() {
        // What a first visit loads and whether it starts a session is seen only by a visitor who never came before.
        walk(
                new Manner(/* javaScript= */ true, /* anybodyAlwaysFresh= */ true),
                page -> new PageInspection(page)::look);
    }
}

package org.tongyuan.disclosure.ownrecord;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;

/** Who acts when; {@code name} is not kept of citizens. */
record By(Actor actor, @Nullable String name, Instant at) {

    LocalDate today() {
        return LegalTime.dateOf(at);
    }
}

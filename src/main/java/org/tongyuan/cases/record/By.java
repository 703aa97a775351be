package org.tongyuan.cases.record;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;

/** Who acts, and when it occurs. {@code name} is that of an officer or application; a citizen's own name is never kept here. */
public record By(Actor actor, @Nullable String name, Instant at) {

    public LocalDate on() {
        return LegalTime.dateOf(at);
    }
}

package org.tongyuan.cases.record;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;

/**
 * Who acts, and when it occurs. {@code name} is that of an officer or application; a citizen's own name is never kept here.
 *
 * @param late set when the act is recorded after it occurred
 * @param inPlaceOf the name of the colleague for whom a stand-in acts (AB岗)
 */
public record By(
        Actor actor,
        @Nullable String name,
        Instant at,
        @Nullable Late late,
        @Nullable String inPlaceOf) {

    public By(Actor actor, @Nullable String name, Instant at) {
        this(actor, name, at, null, null);
    }

    public LocalDate on() {
        return LegalTime.dateOf(at);
    }

    /** How the officer is named in the records of the case. */
    @Nullable
    String signature() {
        return inPlaceOf == null || name == null ? name : inPlaceOf + "（由" + name + "代）";
    }
}

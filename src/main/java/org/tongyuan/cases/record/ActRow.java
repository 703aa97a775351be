package org.tongyuan.cases.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.journal.Actor;

/**
 * A line of the case's own history: which act led where, who did it (and in whose place), when, and the words that belong to it.
 *
 * @param late set when it was recorded after it occurred
 */
public record ActRow(
        int sequence,
        Act act,
        @Nullable CaseState from,
        CaseState to,
        Actor actor,
        @Nullable String actorName,
        @Nullable String inPlaceOf,
        Instant occurred,
        @Nullable Late late,
        @Nullable String note) {}

package org.tongyuan.cases.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.journal.Actor;

/** A line of the case's own history: which act led where, who did it, when, and the words that belong to it. */
public record ActRow(
        int sequence,
        Act act,
        @Nullable CaseState from,
        CaseState to,
        Actor actor,
        @Nullable String actorName,
        Instant occurred,
        @Nullable String note) {}

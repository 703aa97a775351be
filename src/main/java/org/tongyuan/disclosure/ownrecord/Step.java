package org.tongyuan.disclosure.ownrecord;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.journal.Actor;

/** One line of the history: {@code agency} had it then, {@code onDay} is the legal day it counts for, {@code note} says why. */
record Step(
        CorrectionAct act,
        UUID agency,
        Actor by,
        @Nullable String name,
        Instant occurred,
        LocalDate onDay,
        @Nullable String note) {}

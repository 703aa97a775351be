package org.tongyuan.disclosure.request;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.journal.Actor;

/**
 * One line of a request's history.
 *
 * @param onDay the legal day the act counts for, e.g. of posting; the same as that of {@code occurred} unless it is recorded later
 */
record RequestRecord(
        int sequence,
        RequestAct act,
        RequestState to,
        Actor by,
        @Nullable String name,
        Instant occurred,
        LocalDate onDay,
        @Nullable String note) {}

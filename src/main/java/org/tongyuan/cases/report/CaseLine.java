package org.tongyuan.cases.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case in the list behind a figure, with what the figures see of it. */
record CaseLine(
        UUID id,
        String number,
        String itemName,
        UUID agencyId,
        String intake,
        String channel,
        String state,
        boolean outOfTime,
        LocalDate sortedBy,
        LocalDate receivedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate promisedDue,
        @Nullable LocalDate statutoryDue,
        boolean awaiting,
        @Nullable Integer visits,
        @Nullable Integer declaredVisits,
        @Nullable Integer statutoryDays,
        @Nullable Integer promisedDays) {}

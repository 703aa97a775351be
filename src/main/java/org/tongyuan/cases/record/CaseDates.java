package org.tongyuan.cases.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The legal days of a case. {@code deemed}: the acceptance is the law's, not an officer's. */
public record CaseDates(
        LocalDate receivedOn,
        @Nullable LocalDate correctedOn,
        @Nullable LocalDate acceptedOn,
        boolean deemed,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate endedOn) {

    static CaseDates received(LocalDate on) {
        return new CaseDates(on, null, null, false, null, null, null);
    }

    CaseDates corrected(LocalDate on) {
        return new CaseDates(receivedOn, on, acceptedOn, deemed, decidedOn, deliveredOn, endedOn);
    }

    CaseDates accepted(LocalDate on, boolean byLaw) {
        return new CaseDates(receivedOn, correctedOn, on, byLaw, decidedOn, deliveredOn, endedOn);
    }

    CaseDates decided(LocalDate on) {
        return new CaseDates(receivedOn, correctedOn, acceptedOn, deemed, on, deliveredOn, endedOn);
    }

    CaseDates delivered(LocalDate on) {
        return new CaseDates(receivedOn, correctedOn, acceptedOn, deemed, decidedOn, on, endedOn);
    }

    CaseDates ended(LocalDate on) {
        return new CaseDates(receivedOn, correctedOn, acceptedOn, deemed, decidedOn, deliveredOn, on);
    }

    /** The day from which the running question of acceptance counts: the correction's, else the first receipt's. */
    LocalDate materialsOn() {
        return correctedOn == null ? receivedOn : correctedOn;
    }

    /** The day of the decision; before there is one, of the receipt. */
    LocalDate lastOn() {
        return decidedOn == null ? receivedOn : decidedOn;
    }
}

package org.tongyuan.accounts.standin;

import java.time.LocalDate;
import java.util.Optional;

/** Legal days in a row, both ends included. */
record Days(LocalDate from, LocalDate to) {

    boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean meet(Days other) {
        return common(other).isPresent();
    }

    Optional<Days> common(Days other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate last = to.isBefore(other.to) ? to : other.to;
        return first.isAfter(last) ? Optional.empty() : Optional.of(new Days(first, last));
    }
}

package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A fee that was asked for; in whole yuan. {@code dueOn} is known once the notice has reached the applicant. */
record Fee(
        FeeTariff tariff,
        int units,
        int yuan,
        LocalDate noticedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate paidOn) {

    Fee reached(LocalDate on, @Nullable LocalDate due) {
        return new Fee(tariff, units, yuan, noticedOn, on, due, paidOn);
    }

    Fee paid(LocalDate on) {
        return new Fee(tariff, units, yuan, noticedOn, receivedOn, dueOn, on);
    }
}

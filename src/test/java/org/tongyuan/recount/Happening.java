package org.tongyuan.recount;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's history.
 *
 * @param on the legal day on which it occurred
 * @param days the days it gave: to correct, to answer, of extension
 * @param what the step's name, the party's number, GRANT or REFUSE, "own" for a hearing of the agency's own motion
 * @param from the day its effect counts from when that is another one: the service of a notice, the signature of a delivery
 */
public record Happening(
        String act,
        LocalDate on,
        int days,
        String what,
        @Nullable LocalDate from) {

    public static Happening of(String act, LocalDate on) {
        return new Happening(act, on, 0, "", null);
    }

    public static Happening of(String act, LocalDate on, String what) {
        return new Happening(act, on, 0, what, null);
    }

    public static Happening of(String act, LocalDate on, int days) {
        return new Happening(act, on, days, "", null);
    }
}

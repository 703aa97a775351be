package org.tongyuan.cases.record;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a granted case gave: a licence or certificate with its term, and what became of it.
 *
 * @param validUntil its last day, null without a term
 * @param since the day from which it stands as it does
 * @param reason why it ended, for the file and the holder
 * @param replacedBy the case that changed or renewed it
 * @param publicReason why it ended in words for everybody, without personal data; null when none were given
 */
public record Permit(
        String number,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        State state,
        LocalDate since,
        @Nullable String reason,
        @Nullable UUID replacedBy,
        @Nullable String publicReason) {

    /** Where a permit stands. That its term is over is seen from its last day, not stored. */
    public enum State {
        VALID("有效"),
        /** Replaced by the result of a case of change (行政许可法, art. 49). */
        CHANGED("已变更"),
        /** Replaced by the result of a renewal (art. 50). */
        RENEWED("已延续"),
        /** Taken back because law or facts changed, with compensation (art. 8). */
        RECALLED("已撤回"),
        /** Taken back because it should not have been given (art. 69). */
        REVOKED("已撤销"),
        /** Struck from the register (art. 70). */
        CANCELLED("已注销"),
        /** A benefit that ended. */
        STOPPED("已停止");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Permit becomes(State next, LocalDate on, @Nullable String why, @Nullable UUID by) {
        return new Permit(number, validFrom, validUntil, next, on, why, by, null);
    }

    /** The same with what the public page says of the end. */
    Permit told(@Nullable String inPublic) {
        return new Permit(number, validFrom, validUntil, state, since, reason, replacedBy, inPublic);
    }

    public boolean expiredOn(LocalDate today) {
        return state == State.VALID && validUntil != null && validUntil.isBefore(today);
    }

    /** Whether its own state and term let it stand on a day; whether a penalty keeps it from being used is in {@link Standing}. */
    public boolean inForceOn(LocalDate today) {
        return state == State.VALID && !expiredOn(today);
    }
}

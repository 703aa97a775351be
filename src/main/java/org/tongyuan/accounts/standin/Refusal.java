package org.tongyuan.accounts.standin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongyuan.platform.security.Permission;

/** Why an arrangement does not cover an act today. */
enum Refusal {
    ENDED,
    RUN_OUT,
    NOT_YET,
    MOVED,
    LOCKED,
    DEPUTY_AWAY,
    NOT_AWAY,
    OUT_OF_SCOPE,
    ROLE_LOST;

    /** The message that says so and what to do: principal's name, first and last day. */
    String messageKey() {
        return "stand-in.refused." + name();
    }

    /** What speaks against it, the plainest first; empty when nothing does. {@code leaves} are those of both. */
    static Optional<Refusal> of(
            Arrangement a,
            Colleague principal,
            Colleague deputy,
            List<Leave> leaves,
            Permission asked,
            LocalDate today) {
        if (a.ended() != null) {
            return Optional.of(ENDED);
        }
        if (today.isAfter(a.days().to())) {
            return Optional.of(RUN_OUT);
        }
        if (today.isBefore(a.days().from())) {
            return Optional.of(NOT_YET);
        }
        if (!principal.agencyId().equals(a.agencyId()) || !deputy.agencyId().equals(a.agencyId())) {
            return Optional.of(MOVED);
        }
        if (principal.locked()) {
            return Optional.of(LOCKED);
        }
        if (leaves.stream().anyMatch(l -> l.isOf(deputy.id()) && l.isNow(today))) {
            return Optional.of(DEPUTY_AWAY);
        }
        if (a.inForce(leaves).stream().noneMatch(d -> d.has(today))) {
            return Optional.of(NOT_AWAY);
        }
        if (Lendable.within(Set.of(asked), a.permissions()).isEmpty()) {
            return Optional.of(OUT_OF_SCOPE);
        }
        return principal.lendable().contains(asked) ? Optional.empty() : Optional.of(ROLE_LOST);
    }
}

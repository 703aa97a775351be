package org.tongyuan.accounts.standin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.security.Permission;

/**
 * B stands in for A (AB岗). {@code whileAway}: only on those of the days on which A is on leave; {@code permissions} empty: all of A's
 * work on cases.
 */
record Arrangement(
        UUID id,
        UUID agencyId,
        Person principal,
        Person deputy,
        Days days,
        boolean whileAway,
        Set<Permission> permissions,
        String reason,
        Instant namedAt,
        @Nullable Ended ended) {

    /** An account with its name. */
    record Person(UUID id, String name) {}

    /** When it was ended before its last day, and why. */
    record Ended(Instant at, String why) {}

    /** Where it stands on a day. */
    enum State {
        IN_FORCE("代岗中", "good"),
        READY("请假时启用", "info"),
        NOT_YET("未开始", "neutral"),
        RUN_OUT("已到期", "neutral"),
        ENDED("已终止", "neutral");

        private final String label;
        private final String tone;

        State(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }

    /** {@code away} are the principal's leaves. */
    State state(LocalDate today, List<Leave> away) {
        if (ended != null) {
            return State.ENDED;
        }
        if (today.isAfter(days.to())) {
            return State.RUN_OUT;
        }
        if (today.isBefore(days.from())) {
            return State.NOT_YET;
        }
        return inForce(away).stream().anyMatch(d -> d.has(today)) ? State.IN_FORCE : State.READY;
    }

    /** The days on which it is in force, as far as the principal's leaves are known. */
    List<Days> inForce(List<Leave> leaves) {
        if (!whileAway) {
            return List.of(days);
        }
        return leaves.stream()
                .filter(l -> l.isOf(principal.id()) && !l.isEnded())
                .flatMap(l -> l.days().common(days).stream())
                .toList();
    }

    boolean sharesWork(Arrangement other) {
        return permissions.isEmpty()
                || other.permissions.isEmpty()
                || permissions.stream().anyMatch(other.permissions::contains);
    }
}

package org.tongyuan.accounts.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.Person;

/** One person acting for another, as the pages show it. */
record Mandate(
        UUID id,
        Person principal,
        Person agent,
        Kind kind,
        @Nullable String relation,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt) {

    /** On what ground somebody acts for somebody. */
    enum Kind {
        FAMILY("家庭成员"),
        AGENT("委托代理人"),
        LEGAL_REPRESENTATIVE("法定代表人");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Where a mandate stands on a day. */
    enum State {
        WAITING("待确认", "warn"),
        NOT_YET("未到生效日", "neutral"),
        IN_FORCE("有效", "good"),
        LAPSED("已到期", "neutral"),
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

    public State state(LocalDate today) {
        if (endedAt != null) {
            return State.ENDED;
        }
        if (validTo != null && validTo.isBefore(today)) {
            return State.LAPSED;
        }
        if (confirmedAt == null) {
            return State.WAITING;
        }
        return validFrom.isAfter(today) ? State.NOT_YET : State.IN_FORCE;
    }

    boolean concerns(UUID personId) {
        return principal.id().equals(personId) || agent.id().equals(personId);
    }
}

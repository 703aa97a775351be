package org.tongyuan.cases.convenience;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.RuleBroken;

/**
 * A special service of a case: arranged, then done or given up.
 *
 * @param planned when it is or was to be; null for an errand without an appointment
 * @param place where, for a visit; encrypted in the database
 * @param officer who serves: the officer, or the helper of an errand
 */
public record SpecialService(
        UUID id,
        UUID caseId,
        Kind kind,
        @Nullable Instant planned,
        @Nullable String place,
        String officer,
        @Nullable String note,
        Instant arrangedAt,
        String arrangedBy,
        @Nullable End done,
        @Nullable End cancelled) {

    /** Kinds of service. */
    public enum Kind {
        OFF_HOURS("延时服务"),
        HOME_VISIT("上门服务"),
        ERRAND("代办帮办");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How it ended: when, by whose word, and what is to be said. */
    public record End(Instant at, String by, @Nullable String note) {}

    public boolean open() {
        return done == null && cancelled == null;
    }

    public String standing() {
        return done != null ? "已完成" : cancelled != null ? "已取消" : "已安排";
    }

    SpecialService done(End as) {
        mustBeOpen();
        return new SpecialService(id, caseId, kind, planned, place, officer, note, arrangedAt, arrangedBy, as, null);
    }

    SpecialService cancelled(End as) {
        mustBeOpen();
        return new SpecialService(id, caseId, kind, planned, place, officer, note, arrangedAt, arrangedBy, null, as);
    }

    private void mustBeOpen() {
        if (!open()) {
            throw new RuleBroken("case.special-service.over", kind.label(), standing());
        }
    }
}

package org.tongyuan.cases.presence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One time that somebody stood at the window for a case. */
public record Presence(
        UUID id,
        UUID caseId,
        Occasion occasion,
        UUID personId,
        Capacity capacity,
        @Nullable String relation,
        @Nullable UUID mandateId,
        @Nullable String paper,
        @Nullable String window,
        Instant at,
        String officer) {

    /** 家庭成员（母女），已登记代办关系 */
    public String right() {
        return capacity.label()
                + (relation == null ? "" : "（" + relation + "）")
                + (mandateId == null ? "" : "，已登记代办关系")
                + (paper == null ? "" : "，查验" + paper);
    }
}

package org.tongyuan.cases.act;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.record.Late;
import org.tongyuan.platform.RuleBroken;

/**
 * When an act occurred, as the officer states who records it later: with the reason why only now, and what proves the time. It holds for
 * the acts of one request and thread.
 */
public record StatedTime(Instant occurred, String reason, String evidence) {

    private static final ThreadLocal<@Nullable StatedTime> CURRENT = new ThreadLocal<>();

    /** The acts of this thread occurred at this time, until {@link #end}. */
    static void begin(StatedTime stated) {
        CURRENT.set(stated);
    }

    static void end() {
        CURRENT.remove();
    }

    static Optional<StatedTime> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    Late late(Instant recorded) {
        if (!occurred.isBefore(recorded)) {
            throw new RuleBroken("case.late.future");
        }
        if (reason.isBlank() || evidence.isBlank()) {
            throw new RuleBroken("case.late.reason-missing");
        }
        return new Late(recorded, reason.strip(), evidence.strip());
    }
}

package org.tongyuan.standards.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.RuleBroken;

/** A standard as the register knows it; {@code version} counts its changes of state. */
public record Standard(
        UUID id,
        String code,
        String title,
        String level,
        String region,
        String binding,
        StandardState state,
        @Nullable UUID responsibleAgency,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate reviewDue,
        int version) {

    /** From the highest. */
    static final List<String> LEVELS = List.of("NATIONAL", "INDUSTRY", "PROVINCE", "CITY", "COUNTY");

    /** 复审: at the latest five years after it came into force or was last reviewed. */
    static final int REVIEW_YEARS = 5;

    /** The code as it stands in addresses. */
    public String slug() {
        return slugOf(code);
    }

    /** How a standard's code, as it is written or typed, stands in addresses: without blanks and strokes. */
    public static String slugOf(String code) {
        return code.replaceAll("[/ ]", "");
    }

    public boolean reviewOverdue(LocalDate today) {
        return state == StandardState.IN_FORCE && reviewDue != null && reviewDue.isBefore(today);
    }

    /** Published and not repealed. */
    public boolean isInUse() {
        return state == StandardState.PUBLISHED || state == StandardState.IN_FORCE || state == StandardState.REVIEWED;
    }

    /** Refused unless the other is of a higher level and holds where this one does; so no standard is ever based on itself. */
    public void mustBeBelow(Standard base) {
        if (LEVELS.indexOf(level) <= LEVELS.indexOf(base.level)) {
            throw new RuleBroken("adoption.level", code, base.code);
        }
        String within = base.region.replaceAll("0+$", "");
        if (!region.startsWith(within)) {
            throw new RuleBroken("adoption.region", base.code, code);
        }
    }

    /** The standard in its next state on that day; a step the procedure does not know is refused. */
    public Standard movedTo(StandardState next, LocalDate today) {
        if (!state.mayBecome(next)) {
            throw new RuleBroken("standard.move.not-possible");
        }
        boolean published = next == StandardState.PUBLISHED;
        boolean inForce = next == StandardState.IN_FORCE;
        boolean first = inForce && inForceFrom == null;
        return new Standard(
                id,
                code,
                title,
                level,
                region,
                binding,
                next,
                responsibleAgency,
                published ? today : publishedOn,
                first ? today : inForceFrom,
                inForce ? today.plusYears(REVIEW_YEARS) : reviewDue,
                version + 1);
    }
}

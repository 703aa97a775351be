package org.tongyuan.cases.handover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.RuleBroken;

/**
 * One hand-over of a case's papers, with its sheet (材料交接单).
 *
 * @param number quoted on the sheet: JJ, the day, four digits
 */
public record HandOver(
        UUID id,
        UUID caseId,
        String number,
        Direction direction,
        List<Line> lines,
        Side from,
        Side to,
        @Nullable String note,
        Instant handedAt,
        @Nullable Taking taken) {

    /** Which way the papers go. */
    public enum Direction {
        TO_AGENCY("窗口移交办理机关"),
        TO_WINDOW("办理机关移交窗口");

        private final String label;

        Direction(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A paper with how many originals and copies; {@code key} is the material's, null for what is none, such as a certificate. */
    public record Line(@Nullable String key, String name, int originals, int copies) {

        private static final int MOST = 999;

        public Line {
            if (originals < 0 || copies < 0 || originals > MOST || copies > MOST) {
                throw new RuleBroken("case.hand-over.count", name, MOST);
            }
        }

        boolean empty() {
            return originals + copies == 0;
        }
    }

    /** An agency (or the centre) and whoever gives or shall take for it. */
    public record Side(
            UUID agencyId,
            String agency,
            @Nullable UUID accountId,
            @Nullable String name) {}

    /** That the papers arrived: who counted them, and what was not as the sheet says. */
    public record Taking(
            Instant at,
            UUID accountId,
            String name,
            @Nullable String note) {}

    public HandOver {
        lines = lines.stream().filter(line -> !line.empty()).toList();
        if (lines.isEmpty()) {
            throw new RuleBroken("case.hand-over.empty");
        }
    }

    HandOver taken(Taking as) {
        if (taken != null) {
            throw new RuleBroken("case.hand-over.taken", number, taken.name());
        }
        return new HandOver(id, caseId, number, direction, lines, from, to, note, handedAt, as);
    }

    public int originals() {
        return lines.stream().mapToInt(Line::originals).sum();
    }

    public int copies() {
        return lines.stream().mapToInt(Line::copies).sum();
    }
}

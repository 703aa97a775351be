package org.tongyuan.cases.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.review.SheetLine.Mark;
import org.tongyuan.platform.RuleBroken;

/**
 * The score sheet (评查表) of one drawn case. Once signed it does not change.
 *
 * @param scored by whom last, null before
 */
record ReviewSheet(
        Head head,
        List<SheetLine> lines,
        @Nullable Scored scored,
        @Nullable Signed signed,
        int version) {

    ReviewSheet {
        lines = List.copyOf(lines);
    }

    /** What does not change; {@code ticket} is the digest by which the case was drawn. */
    record Head(
            UUID id,
            UUID roundId,
            String roundNumber,
            int place,
            UUID caseId,
            String caseNumber,
            String itemName,
            UUID agencyId,
            String ticket) {}

    /** Who scored it last, and what they remark on the whole. */
    record Scored(
            UUID byId, String by, Instant at, @Nullable String remark) {}

    /** The result as signed; {@code answerBy} is the last day for the agency's answer, null while that year's calendar is missing. */
    record Signed(
            Instant at,
            BigDecimal score,
            boolean vetoed,
            String grade,
            @Nullable LocalDate answerBy) {}

    /** With marks by criterion; a criterion that is not among them keeps its mark. */
    ReviewSheet scored(Map<String, Mark> marks, Scored by) {
        mustBeOpen();
        return new ReviewSheet(
                head,
                lines.stream()
                        .map(line -> {
                            var mark = marks.get(line.of().key());
                            return mark == null ? line : line.marked(mark);
                        })
                        .toList(),
                by,
                null,
                version);
    }

    /** Signed by whoever scored it last, once every criterion has a mark; {@code as} null only while one has not. */
    ReviewSheet signed(@Nullable Signed as, UUID by) {
        mustBeOpen();
        long unmarked = lines.stream().filter(line -> line.mark() == null).count();
        if (unmarked > 0 || scored == null || as == null) {
            throw new RuleBroken("case.review.unscored", unmarked);
        }
        if (!scored.byId().equals(by)) {
            throw new RuleBroken("case.review.other", scored.by());
        }
        return new ReviewSheet(head, lines, scored, as, version);
    }

    void mustBeOpen() {
        if (signed != null) {
            throw new RuleBroken("case.review.signed");
        }
    }

    /** Nobody saved it since the reviewer looked; null when they do not say what they saw. */
    void mustBe(@Nullable Integer seen) {
        if (seen != null && seen != version) {
            throw new RuleBroken("concurrent.change");
        }
    }

    public List<SheetLine> findings() {
        return lines.stream().filter(SheetLine::isFinding).toList();
    }

    /** By section, in order. */
    public Map<String, List<SheetLine>> sections() {
        var sections = new LinkedHashMap<String, List<SheetLine>>();
        lines.forEach(line -> sections.merge(line.of().section(), List.of(line), (a, b) -> {
            var both = new ArrayList<>(a);
            both.addAll(b);
            return both;
        }));
        return sections;
    }

    /** Where it stands, in words. */
    public String standing() {
        if (signed != null) {
            return "已签字";
        }
        return scored == null ? "待评查" : "评查中";
    }
}

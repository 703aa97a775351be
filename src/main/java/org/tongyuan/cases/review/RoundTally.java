package org.tongyuan.cases.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sums of a round over its signed sheets, by agency and by criterion. */
record RoundTally(List<OfAgency> agencies, List<OfCriterion> criteria, int signed) {

    /** {@code average} is over the signed sheets, null while there is none; {@code grades} in the order of the criteria's file. */
    record OfAgency(
            UUID agency,
            int drawn,
            int signed,
            @Nullable BigDecimal average,
            Map<String, Integer> grades,
            int findings) {}

    /** How often which outcome was found. */
    record OfCriterion(Criterion of, Map<Outcome, Integer> outcomes) {

        public int count(String outcome) {
            return outcomes.getOrDefault(Outcome.valueOf(outcome), 0);
        }
    }

    static RoundTally of(List<ReviewSheet> sheets, List<String> grades) {
        var byAgency = new LinkedHashMap<UUID, List<ReviewSheet>>();
        sheets.forEach(s -> byAgency.computeIfAbsent(s.head().agencyId(), a -> new ArrayList<>())
                .add(s));
        var signed = sheets.stream().filter(s -> s.signed() != null).toList();
        return new RoundTally(
                byAgency.entrySet().stream()
                        .map(e -> agency(e.getKey(), e.getValue(), grades))
                        .toList(),
                criteria(signed),
                signed.size());
    }

    private static OfAgency agency(UUID agency, List<ReviewSheet> sheets, List<String> grades) {
        var signed = sheets.stream()
                .map(ReviewSheet::signed)
                .filter(Objects::nonNull)
                .toList();
        var counted = new LinkedHashMap<String, Integer>();
        grades.forEach(grade -> counted.put(grade, (int)
                signed.stream().filter(s -> s.grade().equals(grade)).count()));
        var sum = signed.stream().map(ReviewSheet.Signed::score).reduce(BigDecimal.ZERO, BigDecimal::add);
        int findings = sheets.stream()
                .filter(s -> s.signed() != null)
                .mapToInt(s -> s.findings().size())
                .sum();
        return new OfAgency(
                agency,
                sheets.size(),
                signed.size(),
                signed.isEmpty() ? null : sum.divide(BigDecimal.valueOf(signed.size()), 1, RoundingMode.HALF_UP),
                counted,
                findings);
    }

    private static List<OfCriterion> criteria(List<ReviewSheet> signed) {
        var all = new LinkedHashMap<String, OfCriterion>();
        for (var sheet : signed) {
            for (var line : sheet.lines()) {
                var mark = line.mark();
                if (mark != null) {
                    all.computeIfAbsent(line.of().key(), k -> new OfCriterion(line.of(), new EnumMap<>(Outcome.class)))
                            .outcomes()
                            .merge(mark.outcome(), 1, Integer::sum);
                }
            }
        }
        return List.copyOf(all.values());
    }
}

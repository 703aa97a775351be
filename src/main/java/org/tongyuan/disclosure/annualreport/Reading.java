package org.tongyuan.disclosure.annualreport;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongyuan.disclosure.annualreport.AnnualReport.State;
import org.tongyuan.disclosure.annualreport.Arithmetic.Check;
import org.tongyuan.disclosure.annualreport.Arithmetic.Relation;
import org.tongyuan.disclosure.annualreport.ReportEdits.Written;

/**
 * A report as it was read, with everything its pages say.
 *
 * @param report null as long as nobody has begun it
 * @param figures as they are now, null where only what is published is asked for
 * @param snapshot as they were published, null before
 * @param before the report of the year before, null when there is none
 * @param written the texts that somebody wrote, by part
 * @param doings what else the records tell, counted when a text asks for it; null where no text is asked for
 */
record Reading(
        Reporter reporter,
        ReportYear year,
        ReportFormat format,
        @Nullable AnnualReport report,
        @Nullable Figures figures,
        @Nullable Snapshot snapshot,
        @Nullable Values before,
        Map<String, Written> written,
        @Nullable Supplier<Doings> doings) {

    /** What the report says: frozen once it is published. */
    Values values() {
        return snapshot == null ? now() : snapshot;
    }

    /** The figures as they are now; asked for only where they were counted. */
    Figures now() {
        return Objects.requireNonNull(figures, "figures were not counted");
    }

    State state() {
        return report == null ? State.DRAFT : report.state();
    }

    List<Check> checks() {
        return Arithmetic.check(format, values(), before);
    }

    /** Relations that do not hold and are not explained. */
    List<Check> failing() {
        return checks().stream()
                .filter(c -> !c.holds() && explanation(c) == null)
                .toList();
    }

    /**
     * Why the report does not begin with what last year's left, e.g. a receipt recorded, or an application split, after that was published:
     * the reason kept beside the figure of that column; the total's is that of the columns that differ. Nothing else can be explained.
     */
    @Nullable
    String explanation(Check check) {
        if (check.relation() != Relation.CARRIED) {
            return null;
        }
        String own = values().reason(Cell.requests(Cell.CARRIED_IN, check.column()));
        if (own != null || !check.column().equals(Cell.TOTAL)) {
            return own;
        }
        var differing = checks().stream()
                .filter(c -> c.relation() == Relation.CARRIED && !c.holds())
                .filter(c -> !c.column().equals(Cell.TOTAL))
                .toList();
        var reasons = differing.stream()
                .map(this::explanation)
                .filter(Objects::nonNull)
                .toList();
        return reasons.isEmpty() || reasons.size() < differing.size()
                ? null
                : reasons.stream().distinct().collect(Collectors.joining("；"));
    }

    /** A part's text as it stands: published, written, else drafted from the figures. */
    String text(String part) {
        if (snapshot != null) {
            return snapshot.texts().getOrDefault(part, "");
        }
        return Optional.ofNullable(written.get(part)).map(Written::body).orElseGet(() -> drafted(part));
    }

    String drafted(String part) {
        return switch (part) {
            case "MANAGEMENT" -> doings == null ? "" : DoingsDrafts.management(year.year(), doings.get());
            case "PLATFORM" -> doings == null ? "" : DoingsDrafts.platform(year.year(), doings.get());
            case "SUPERVISION" -> doings == null ? "" : DoingsDrafts.supervision(year.year(), doings.get());
            default -> TextDrafts.of(year.year(), values(), before).getOrDefault(part, "");
        };
    }

    /** Cells nobody knows and nobody wrote. */
    List<Cell> unknown() {
        return format.cells().stream().filter(c -> values().value(c) == null).toList();
    }

    /** Cells for which the records now give another figure than when the report was published. */
    List<Cell> changedSince() {
        return snapshot == null || figures == null ? List.of() : figures.differing(snapshot, format.cells());
    }
}

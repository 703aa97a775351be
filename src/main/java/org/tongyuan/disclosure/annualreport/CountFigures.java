package org.tongyuan.disclosure.annualreport;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.cases.LicenceDecisions;

/** Counts a report's figures from the records. What the product has no records of is left out, to be written by hand. */
@Component
class CountFigures {

    private final RequestsOfYear requests;
    private final RemedyCases remedies;
    private final LicenceDecisions licences;
    private final ProactiveFigures proactive;
    private final ReportEdits edits;

    CountFigures(
            RequestsOfYear requests,
            RemedyCases remedies,
            LicenceDecisions licences,
            ProactiveFigures proactive,
            ReportEdits edits) {
        this.requests = requests;
        this.remedies = remedies;
        this.licences = licences;
        this.proactive = proactive;
        this.edits = edits;
    }

    /** {@code report} null: nothing is written by hand yet. */
    @Transactional(readOnly = true)
    public Figures of(Reporter reporter, ReportYear year, @Nullable AnnualReport report) {
        return new Figures(counted(reporter, year), report == null ? Map.of() : edits.figures(report.id()));
    }

    private Map<Cell, BigDecimal> counted(Reporter reporter, ReportYear year) {
        List<UUID> agencies = reporter.agencies();
        var figures = new HashMap<Cell, BigDecimal>();
        if (reporter.government()) {
            var others = agencies.stream()
                    .filter(id -> !id.equals(reporter.agency().id()))
                    .toList();
            figures.putAll(edits.sums(others, year.year()));
        }
        figures.putAll(requests.count(agencies, year));
        figures.putAll(remedies.count(agencies, year));
        figures.put(Cell.FEES, requests.fees(agencies, year));
        figures.put(Cell.LICENCES, BigDecimal.valueOf(licences.count(agencies, year.from(), year.before())));
        for (Cell cell : ProactiveFigures.CELLS) {
            proactive
                    .of(cell, counted(cell, reporter, year), year)
                    .ifPresent(count -> figures.merge(cell, count, BigDecimal::add));
        }
        return figures;
    }

    /** A government's own departments that wrote the figure by hand are in its sum already. */
    List<UUID> counted(Cell cell, Reporter reporter, ReportYear year) {
        var byHand = reporter.government() ? edits.writers(cell, reporter.agencies(), year.year()) : Set.<UUID>of();
        return reporter.agencies().stream()
                .filter(id ->
                        !byHand.contains(id) || id.equals(reporter.agency().id()))
                .toList();
    }
}

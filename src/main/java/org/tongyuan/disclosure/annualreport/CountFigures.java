package org.tongyuan.disclosure.annualreport;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.cases.LicenceDecisions;
import org.tongyuan.disclosure.PublishedDocuments;

/** Counts a report's figures from the records. What the product has no records of is left out, to be written by hand. */
@Component
class CountFigures {

    private static final List<Cell> DOCUMENTS = Stream.of("RULES", "NORMATIVE")
            .flatMap(row -> Stream.of("MADE", "ABOLISHED", "IN_FORCE").map(column -> new Cell(2, row, column)))
            .toList();

    private final RequestsOfYear requests;
    private final RemedyCases remedies;
    private final LicenceDecisions licences;
    private final PublishedDocuments documents;
    private final ReportEdits edits;

    CountFigures(
            RequestsOfYear requests,
            RemedyCases remedies,
            LicenceDecisions licences,
            ObjectProvider<PublishedDocuments> documents,
            ReportEdits edits) {
        this.requests = requests;
        this.remedies = remedies;
        this.licences = licences;
        this.documents = documents.getIfAvailable(() -> PublishedDocuments.NOT_COUNTED);
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
        for (Cell cell : DOCUMENTS) {
            documents(cell, reporter, year.year()).ifPresent(count -> figures.merge(cell, count, BigDecimal::add));
        }
        return figures;
    }

    /** A government's own departments that wrote the figure by hand are in its sum already. */
    private Optional<BigDecimal> documents(Cell cell, Reporter reporter, int year) {
        var byHand = reporter.government() ? edits.writers(cell, reporter.agencies(), year) : Set.<UUID>of();
        var counted = reporter.agencies().stream()
                .filter(id ->
                        !byHand.contains(id) || id.equals(reporter.agency().id()))
                .toList();
        return documents.of(counted, year).map(counts -> BigDecimal.valueOf(count(cell, counts)));
    }

    private static long count(Cell cell, PublishedDocuments.Counts counts) {
        var kind = cell.row().equals("RULES") ? counts.rules() : counts.normative();
        return switch (cell.column()) {
            case "MADE" -> kind.made();
            case "ABOLISHED" -> kind.abolished();
            default -> kind.inForce();
        };
    }
}

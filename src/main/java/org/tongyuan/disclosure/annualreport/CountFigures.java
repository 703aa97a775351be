package org.tongyuan.disclosure.annualreport;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.cases.LicenceDecisions;
import org.tongyuan.disclosure.PublishedDocuments;

/** Counts a report's figures from the records. What the product has no records of is left out, to be written by hand. */
@Component
class CountFigures {

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
        documents.of(agencies, year.year()).ifPresent(counts -> {
            documents("RULES", counts.rules(), figures);
            documents("NORMATIVE", counts.normative(), figures);
        });
        return figures;
    }

    private static void documents(String row, PublishedDocuments.Kind counts, Map<Cell, BigDecimal> figures) {
        figures.put(new Cell(2, row, "MADE"), BigDecimal.valueOf(counts.made()));
        figures.put(new Cell(2, row, "ABOLISHED"), BigDecimal.valueOf(counts.abolished()));
        figures.put(new Cell(2, row, "IN_FORCE"), BigDecimal.valueOf(counts.inForce()));
    }
}

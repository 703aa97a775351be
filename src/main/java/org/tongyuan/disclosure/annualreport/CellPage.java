package org.tongyuan.disclosure.annualreport;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a figure.
 *
 * @param counted what the records give, empty when they do not tell
 * @param how which records are counted
 * @param next the id after which the list goes on, null at its end
 */
record CellPage(
        String key,
        String label,
        String value,
        String counted,
        String how,
        boolean decimals,
        List<ReportEdits.Entry> history,
        boolean corrected,
        List<Line> lines,
        List<Remedy> remedies,
        List<Source> sources,
        @Nullable String next,
        @Nullable String statistics) {

    /** A request: what is shown of it, never more of the applicant than enough to recognise it. */
    record Line(
            UUID id,
            String number,
            String agency,
            String applicant,
            String kind,
            LocalDate received,
            @Nullable LocalDate ended,
            String row) {}

    /** A document, a decision or a payment of the second table; {@code link} leads to it. */
    record Source(String label, String link, String agency, LocalDate day, String note) {}

    /** A reconsideration or a suit. */
    record Remedy(
            String reference,
            String agency,
            LocalDate opened,
            @Nullable LocalDate ended,
            String result) {}
}

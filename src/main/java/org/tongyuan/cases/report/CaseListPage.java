package org.tongyuan.cases.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cases behind a figure, with the division they make. */
record CaseListPage(
        Definition definition,
        String scope,
        Period period,
        Instant asOf,
        Map<String, String> errors,
        String value,
        String detail,
        List<Tab> tabs,
        String words,
        List<Line> lines,
        @Nullable String first,
        @Nullable String next,
        List<ReportPage.Link> narrowed,
        String report) {

    /** A part of the figure and how many cases it has. */
    record Tab(String label, String count, String href, boolean current) {}

    /** A case as one line; {@code judged} says what this figure sees of it. */
    record Line(
            String number,
            String itemName,
            String agency,
            String intake,
            String state,
            boolean outOfTime,
            LocalDate receivedOn,
            LocalDate decidedBy,
            String judged) {}
}

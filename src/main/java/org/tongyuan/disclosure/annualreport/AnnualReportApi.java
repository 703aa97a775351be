package org.tongyuan.disclosure.annualreport;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Published annual reports for other systems: what the public page says. */
@RestController
@RequestMapping("/api/v1/disclosure/annual-reports")
class AnnualReportApi {

    private final ReportReadings readings;

    AnnualReportApi(ReportReadings readings) {
        this.readings = readings;
    }

    /** A figure: its cell, what it is called, and the value; {@code computed} and {@code reason} where it was written by hand. */
    record Figure(
            String cell,
            String name,
            @Nullable BigDecimal value,
            @Nullable BigDecimal computed,
            @Nullable String reason) {}

    /** A part of the text. */
    record Text(String section, String part, String text) {}

    /** A published report; {@code url} is its page here. */
    record Report(
            String agency,
            @Nullable String agencyCode,
            int year,
            String format,
            LocalDate dueOn,
            LocalDate publishedOn,
            List<Figure> figures,
            List<Text> texts,
            String url) {}

    @GetMapping("/{agency}/{year}")
    @Requires(Permission.ANYONE)
    @Operation(
            summary =
                    "A published annual report: all figures by cell (table.row.column) and its texts; agency is a unified social credit code or an id")
    Report one(@PathVariable String agency, @PathVariable int year) {
        Reading read = readings.published(agency, year);
        var report = Objects.requireNonNull(read.report());
        return new Report(
                read.reporter().name(),
                read.reporter().agency().code(),
                year,
                report.format(),
                report.dueOn(),
                Objects.requireNonNull(report.publishedOn()),
                read.format().cells().stream().map(cell -> figure(read, cell)).toList(),
                texts(read),
                "/disclosure/annual-reports/" + read.reporter().key() + "/" + year);
    }

    private static Figure figure(Reading read, Cell cell) {
        Values v = read.values();
        String reason = v.reason(cell);
        return new Figure(
                cell.key(),
                RowNames.of(read.format(), cell),
                plain(v.value(cell)),
                reason == null ? null : plain(v.computed(cell)),
                reason);
    }

    /** 127, not 127.0000. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value == null ? null : new BigDecimal(Values.text(value));
    }

    private static List<Text> texts(Reading read) {
        return read.format().sections().stream()
                .flatMap(s -> s.parts().stream().map(p -> new Text(s.heading(), p.title(), read.text(p.id()))))
                .toList();
    }
}

package org.tongyuan.disclosure.annualreport;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tongyuan.documents.Downloads;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.table.TableFormat;
import org.tongyuan.platform.table.TableWriter;

/** Published annual reports, for everybody: as a page, as PDF and as tables. */
@Controller
@RequestMapping("/disclosure/annual-reports")
@Requires(Permission.ANYONE)
@LegalBasis("政府信息公开条例, art. 49")
class PublicReportController {

    private final AnnualReports reports;
    private final Reporters reporters;
    private final ReportReadings readings;
    private final ReportPress press;

    PublicReportController(AnnualReports reports, Reporters reporters, ReportReadings readings, ReportPress press) {
        this.reports = reports;
        this.reporters = reporters;
        this.readings = readings;
        this.press = press;
    }

    /** One in the list. */
    record Listed(String key, String agency, AnnualReport report) {}

    /** The reports on a year. */
    record YearOf(int year, List<Listed> reports) {}

    @GetMapping
    String list(Model model) {
        var years = reports.published(null).stream()
                .map(report -> {
                    var reporter = reporters.of(report.agencyId());
                    return new Listed(reporter.key(), reporter.name(), report);
                })
                .collect(Collectors.groupingBy(l -> l.report().year(), TreeMap::new, Collectors.toList()))
                .descendingMap();
        model.addAttribute(
                "years",
                years.entrySet().stream()
                        .map(e -> new YearOf(e.getKey(), e.getValue()))
                        .toList());
        return "disclosure/annualreport/list";
    }

    @GetMapping("/{agency}/{year}")
    String one(@PathVariable String agency, @PathVariable int year, Model model) {
        Reading read = readings.published(agency, year);
        model.addAttribute("report", press.page(read));
        model.addAttribute("results", ReportTables.results());
        model.addAttribute("heading", ReportPress.heading(read));
        return "disclosure/annualreport/report";
    }

    @GetMapping("/{agency}/{year}.pdf")
    ResponseEntity<Resource> pdf(@PathVariable String agency, @PathVariable int year) {
        Reading read = readings.published(agency, year);
        return Downloads.letter(ReportPress.heading(read), press.pdf(read));
    }

    @GetMapping("/{agency}/{year}.xlsx")
    void xlsx(@PathVariable String agency, @PathVariable int year, HttpServletResponse response) throws IOException {
        Reading read = readings.published(agency, year);
        response.setContentType(TableFormat.XLSX.mediaType(ReportSheets.TABLES));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(ReportPress.heading(read) + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var out = TableWriter.to(response.getOutputStream(), TableFormat.XLSX, ReportSheets.TABLES)) {
            ReportSheets.write(press.page(read), out);
        }
    }
}

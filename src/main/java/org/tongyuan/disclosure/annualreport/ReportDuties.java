package org.tongyuan.disclosure.annualreport;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.DatedDuties;
import org.tongyuan.calendar.DatedDuty;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;

/** The days by which annual reports have to be out: on the public calendar, and on the desk of those who write them. */
@Component
@LegalBasis("政府信息公开条例, art. 49")
public class ReportDuties implements DatedDuties {

    private final Reporters reporters;
    private final AnnualReports reports;
    private final TimeLimits limits;
    private final LegalTime time;

    ReportDuties(Reporters reporters, AnnualReports reports, TimeLimits limits, LegalTime time) {
        this.reporters = reporters;
        this.reports = reports;
        this.limits = limits;
        this.time = time;
    }

    /** A report that is due, as the desk shows it; {@code tone} that of a status tag. */
    public record Due(LocalDate on, String what, String left, String tone, String link) {}

    @Override
    public List<DatedDuty> between(LocalDate first, LocalDate last) {
        return IntStream.rangeClosed(first.getYear() - 1, last.getYear() - 1)
                .boxed()
                .flatMap(year -> Stream.of("OGI_ANNUAL_DEPT", "OGI_ANNUAL_GOV").map(id -> duty(id, year)))
                .filter(d -> !d.on().isBefore(first) && !d.on().isAfter(last))
                .toList();
    }

    private DatedDuty duty(String limit, int year) {
        var found = limits.require(limit);
        return new DatedDuty(
                LocalDate.of(year, 12, 31).plusMonths(found.length()),
                year + " 年政府信息公开工作年度报告（" + found.name() + "）公布的最后一天，遇休息日不顺延",
                found.legalBasis());
    }

    /** Of last year: one's own agency's, and for the disclosure office the government's; nothing for those who write no reports. */
    public List<Due> of(SignedIn.Officer officer) {
        if (!officer.may(Permission.DISCLOSURE_REPORT)) {
            return List.of();
        }
        int year = time.today().getYear() - 1;
        var own = new ArrayList<>(List.of(reporters.of(officer.agencyId())));
        if (reporters.sitsInDisclosureOffice(officer)) {
            reporters.government(reporters.regionOf(officer)).ifPresent(own::add);
        }
        return own.stream().map(r -> due(r, year)).toList();
    }

    private Due due(Reporter reporter, int year) {
        LocalDate on = reporter.dueOn(year, limits);
        Optional<AnnualReport> report = reports.find(reporter.agency().id(), year);
        boolean published =
                report.filter(r -> r.state() == AnnualReport.State.PUBLISHED).isPresent();
        long days = ChronoUnit.DAYS.between(time.today(), on);
        String left = published ? "已公布" : days < 0 ? "已逾期 " + -days + " 天" : days == 0 ? "今天到期" : "还剩 " + days + " 天";
        String tone = published ? "good" : days < 0 ? "late" : days <= RemindReports.FIRST ? "warn" : "neutral";
        return new Due(on, reporter.name() + " " + year + " 年年度报告", left, tone, ReportDesk.path(reporter.key(), year));
    }
}

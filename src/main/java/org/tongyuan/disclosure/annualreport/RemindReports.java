package org.tongyuan.disclosure.annualreport;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.Colleagues.Colleague;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.disclosure.annualreport.AnnualReport.State;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.web.Dates;

/** Tells those who write an annual report thirty, seven and one days before its last day, each once, until it is published. */
@UseCase
@LegalBasis("政府信息公开条例, art. 49")
class RemindReports {

    /** Natural days before the last day; the earliest first. */
    private static final List<Integer> DAYS_BEFORE = List.of(30, 7, 1);

    static final int FIRST = 30;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Reporters reporters;
    private final AnnualReports reports;
    private final TimeLimits limits;
    private final Telling telling;
    private final JdbcClient jdbc;

    RemindReports(Reporters reporters, AnnualReports reports, TimeLimits limits, Telling telling, JdbcClient jdbc) {
        this.reporters = reporters;
        this.reports = reports;
        this.limits = limits;
        this.telling = telling;
        this.jdbc = jdbc;
    }

    /** Who hears of it, and how a day is said. */
    @Component("reportTelling")
    record Telling(Colleagues colleagues, Notices notices, Dates dates) {}

    /** Gives how many reports were told of. A morning that was missed is made up for by the next. */
    @Transactional
    public int remind(LocalDate today) {
        int year = today.getYear() - 1;
        var colleagues = telling.colleagues().holding(Permission.DISCLOSURE_REPORT);
        return (int) reporters.regions().stream()
                .flatMap(region ->
                        Stream.concat(reporters.subordinate(region).stream(), reporters.government(region).stream()))
                .filter(reporter -> remind(reporter, year, today, colleagues))
                .count();
    }

    private boolean remind(Reporter reporter, int year, LocalDate today, List<Colleague> colleagues) {
        LocalDate due = reporter.dueOn(year, limits);
        long left = ChronoUnit.DAYS.between(today, due);
        var reached =
                DAYS_BEFORE.stream().filter(days -> left >= 0 && left <= days).toList();
        if (reached.isEmpty() || isPublished(reporter, year)) {
            return false;
        }
        boolean fresh = false;
        for (int days : reached) { // the last is the one that counts now
            fresh = jdbc.sql("""
                INSERT INTO disclosure.annual_report_reminder (agency_id, year, days_before, told_on) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING\
                """)
                            .params(reporter.agency().id(), year, days, today)
                            .update()
                    > 0;
        }
        if (fresh) {
            telling.notices()
                    .tellStaff(
                            accounts(reporter, colleagues),
                            reporter.name() + " " + year + " 年信息公开年度报告" + (left == 0 ? "今天到期" : "还有 " + left + " 天到期"),
                            "请在" + telling.dates().day(due) + "以前提交并公布，遇休息日不顺延。",
                            ReportDesk.path(reporter.key(), year));
        }
        return fresh;
    }

    private boolean isPublished(Reporter reporter, int year) {
        return reports.find(reporter.agency().id(), year)
                .filter(r -> r.state() == State.PUBLISHED)
                .isPresent();
    }

    /** A government's report is written by the disclosure office of its region. */
    private List<UUID> accounts(Reporter reporter, List<Colleague> colleagues) {
        return colleagues.stream()
                .filter(c -> reporter.government()
                        ? reporters.isOffice(c.agencyId(), reporter.agency().regionCode())
                        : c.agencyId().equals(reporter.agency().id()))
                .map(Colleague::account)
                .toList();
    }

    /** Every morning. */
    @Configuration(proxyBeanMethods = false)
    static class Tick {

        @Bean
        RecurringTask<Void> remindAnnualReports(RemindReports remind, LegalTime time) {
            return Tasks.recurring("disclosure-annual-reports", new Daily(LegalTime.ZONE, MORNING))
                    .execute((instance, context) -> remind.remind(time.today()));
        }
    }
}

package org.tongyuan.disclosure.annualreport;

import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.documents.Sheets;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.web.Dates;
import org.tongyuan.platform.web.Site;

/** Sets a published report as PDF: always the same bytes for the same report. */
@Component
class ReportPress {

    private final Sheets sheets;
    private final SpringTemplateEngine engine;
    private final Site site;
    private final Dates dates;
    private final Days days;

    ReportPress(Sheets sheets, SpringTemplateEngine engine, Site site, Dates dates, Days days) {
        this.sheets = sheets;
        this.engine = engine;
        this.site = site;
        this.dates = dates;
        this.days = days;
    }

    /** What a report's page asks of the calendar. */
    @Component
    record Days(TimeLimits limits, LegalTime time) {}

    byte[] pdf(Reading read) {
        var report = Objects.requireNonNull(read.report());
        var day = Objects.requireNonNull(report.publishedOn());
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("report", page(read));
        context.setVariable("results", ReportTables.results());
        context.setVariable("heading", heading(read));
        context.setVariable("site", site);
        context.setVariable("dates", dates);
        return sheets.book(
                engine.process("disclosure/annualreport/print", context),
                new Sheets.About(report.id(), heading(read), read.reporter().name(), day, new TreeMap<>()));
    }

    ReportPage page(Reading read) {
        return ReportPage.of(read, read.reporter().dueOn(read.year().year(), days.limits()), days.time());
    }

    static String heading(Reading read) {
        return read.reporter().name() + read.year().year() + "年政府信息公开工作年度报告";
    }
}

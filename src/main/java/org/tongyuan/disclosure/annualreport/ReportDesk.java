package org.tongyuan.disclosure.annualreport;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.disclosure.annualreport.AnnualReport.State;
import org.tongyuan.platform.LegalTime;

/** What the desk's pages of one report have in common: the right to see it, its page, and what may be done with it. */
@Component
class ReportDesk {

    private final Reporters reporters;
    private final ReportReadings readings;
    private final TimeLimits limits;
    private final LegalTime time;
    private final CurrentUser user;

    ReportDesk(Reporters reporters, ReportReadings readings, TimeLimits limits, LegalTime time, CurrentUser user) {
        this.reporters = reporters;
        this.readings = readings;
        this.limits = limits;
        this.time = time;
        this.user = user;
    }

    /** Reads a report for an officer who may write it: nobody else sees what is not published. */
    Reading read(String agency, int year) {
        var reporter = reporters.require(agency);
        reporters.mustBeAbleToWrite(user.officer(), reporter);
        return readings.of(reporter, year);
    }

    Reading show(String agency, int year, Model model) {
        Reading read = read(agency, year);
        var report = read.report();
        boolean government = read.reporter().government();
        boolean over = read.year().isOver(time.today());
        model.addAttribute("report", ReportPage.of(read, read.reporter().dueOn(year, limits), time));
        model.addAttribute("results", ReportTables.results());
        model.addAttribute("base", path(read.reporter().key(), year));
        model.addAttribute("running", !over);
        model.addAttribute("begun", report);
        model.addAttribute("draft", read.state() == State.DRAFT);
        model.addAttribute("maySubmit", report != null && over && !government && read.state() == State.DRAFT);
        model.addAttribute(
                "mayPublish", report != null && over && read.state() == (government ? State.DRAFT : State.SUBMITTED));
        model.addAttribute(
                "mayGiveBack", read.state() == State.SUBMITTED && reporters.sitsInDisclosureOffice(user.officer()));
        model.addAttribute("government", government);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return read;
    }

    static String path(String agency, int year) {
        return "/desk/disclosure/annual-reports/" + agency + "/" + year;
    }

    static ModelAndView again(String view, Model model, Map<String, String> errors) {
        model.addAttribute("errors", errors);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

package org.tongyuan.calendar.duedate;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.DatedDuties;
import org.tongyuan.calendar.DatedDuty;
import org.tongyuan.calendar.Deadline;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The due-date calculator and the calendar of a year. */
@Controller
class DueDateController {

    private static final int EARLIEST_YEAR = 1949;
    private static final int LATEST_YEAR = 2999;
    private static final CacheControl BRIEFLY =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Calendars calendars;
    private final LegalTime time;
    private final ObjectProvider<DatedDuties> duties;

    DueDateController(Calendars calendars, LegalTime time, ObjectProvider<DatedDuties> duties) {
        this.calendars = calendars;
        this.time = time;
        this.duties = duties;
    }

    @GetMapping("/calendar")
    @Requires(Permission.ANYONE)
    ModelAndView calendar(
            @ModelAttribute DueDateForm form,
            @RequestParam(required = false) @Nullable String year,
            HttpServletResponse response) {
        var errors = form.asked() ? form.errors() : Map.<String, String>of();
        var calendar = calendars.forRegion(errors.containsKey("region") ? "" : form.regionCode());
        var known = IntStream.rangeClosed(EARLIEST_YEAR, LATEST_YEAR)
                .filter(calendar::knows)
                .boxed()
                .toList();
        var page = new ModelAndView("calendar/duedate/calendar");
        page.addObject("form", form);
        page.addObject("today", time.today().toString());
        page.addObject("kinds", kinds());
        page.addObject("known", known.reversed());
        int shown = chosen(year, known);
        page.addObject("yearView", YearView.of(shown, calendar));
        page.addObject("duties", duties(shown));
        page.addObject("messages", errors);
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, BRIEFLY.getHeaderValue());
        if (form.asked()) {
            answer(page, form, calendar);
        }
        return page;
    }

    private void answer(ModelAndView page, DueDateForm form, WorkCalendar calendar) {
        var deadline = form.clock().deadline(calendar);
        page.addObject("reasons", deadline.reasons());
        switch (deadline) {
            case Deadline.Due due -> {
                page.addObject("due", due.date());
                page.addObject("raw", form.raw());
            }
            case Deadline.AwaitingCalendar awaiting -> page.addObject("awaiting", awaiting);
            case Deadline.Paused _, Deadline.Stopped _ -> throw new IllegalStateException("a clock just started");
        }
    }

    /** The days of the year by which the law wants something done. */
    private List<DatedDuty> duties(int year) {
        return duties.orderedStream()
                .flatMap(d -> d.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream())
                .sorted(Comparator.comparing(DatedDuty::on))
                .toList();
    }

    /** The year asked for when it is known, else this year, else the last that is known. */
    private int chosen(@Nullable String asked, List<Integer> known) {
        int wanted = asked != null && asked.matches("\\d{4}")
                ? Integer.parseInt(asked)
                : time.today().getYear();
        return known.contains(wanted) ? wanted : known.getLast();
    }

    private static List<Map<String, String>> kinds() {
        return List.of(option("WORKING", "工作日"), option("NATURAL", "自然日"), option("MONTHS", "月"));
    }

    private static Map<String, String> option(String value, String label) {
        var option = new LinkedHashMap<String, String>();
        option.put("value", value);
        option.put("label", label);
        return option;
    }
}

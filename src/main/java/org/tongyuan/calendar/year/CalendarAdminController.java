package org.tongyuan.calendar.year;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.journal.CurrentActor;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Words;

/** The administrator's view of the calendar: years with their versions, and regions' own days. */
@Controller
class CalendarAdminController {

    private final Years years;
    private final CalendarOverview overview;
    private final SetRegionalDays setRegionalDays;
    private final WithdrawYear withdrawYear;
    private final CurrentActor caller;
    private final Words words;

    CalendarAdminController(
            Years years,
            CalendarOverview overview,
            SetRegionalDays setRegionalDays,
            WithdrawYear withdrawYear,
            CurrentActor caller,
            Words words) {
        this.years = years;
        this.overview = overview;
        this.setRegionalDays = setRegionalDays;
        this.withdrawYear = withdrawYear;
        this.caller = caller;
        this.words = words;
    }

    @GetMapping("/admin/calendar")
    @Requires({Permission.CALENDAR_READ, Permission.CALENDAR_EDIT})
    String overview(Model model) {
        overview.show(model);
        return "calendar/year/overview";
    }

    @GetMapping("/admin/calendar/years/{year}")
    @Requires({Permission.CALENDAR_READ, Permission.CALENDAR_EDIT})
    String year(@PathVariable int year, Model model) {
        showYear(year, model);
        return "calendar/year/year";
    }

    private void showYear(int year, Model model) {
        var versions = years.versions().stream().filter(v -> v.year() == year).toList();
        if (versions.isEmpty()) {
            throw new NotFound("year " + year);
        }
        var inForce = versions.stream()
                .filter(v -> v.withdrawal() == null)
                .findFirst()
                .orElse(null);
        model.addAttribute("year", year);
        model.addAttribute("versions", versions);
        model.addAttribute("inForce", inForce);
        model.addAttribute("days", inForce == null ? List.of() : years.days(year, inForce.version()));
        model.addAttribute("earlier", changes(year, versions));
        model.addAttribute("messages", Map.of());
    }

    /** What each version changed in the one numbered before it, the newest first. */
    private List<ImportPreview> changes(int year, List<Years.Version> versions) {
        return versions.stream()
                .filter(v -> v.version() > 1)
                .map(v -> ImportPreview.of(
                        new YearArrangement(year, v.source(), years.days(year, v.version())),
                        v.version() - 1,
                        years.days(year, v.version() - 1)))
                .filter(preview -> !preview.changes().isEmpty())
                .toList();
    }

    /** 撤回: only an import, only the version in force, always with a reason. */
    @PostMapping("/admin/calendar/years/{year}/versions/{version}/withdrawal")
    @Requires(Permission.CALENDAR_EDIT)
    ModelAndView withdraw(
            @PathVariable int year,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes flash) {
        if (reason.isBlank()) {
            showYear(year, model);
            model.addAttribute("messages", Map.of("reason", words.of("calendar.withdraw-reason-missing")));
            return new ModelAndView("calendar/year/year", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        withdrawYear.withdraw(year, version, reason.strip(), caller.actor());
        flash.addFlashAttribute("done", words.of("calendar.year-withdrawn", Integer.toString(year)));
        return new ModelAndView("redirect:/admin/calendar/years/" + year);
    }

    @PostMapping("/admin/calendar/regional-days")
    @Requires(Permission.CALENDAR_EDIT)
    ModelAndView set(@ModelAttribute RegionalDayForm form, Model model, RedirectAttributes flash) {
        var errors = form.errors();
        if (errors.isEmpty()) {
            setRegionalDays.set(form.accepted(), caller.actor());
            flash.addFlashAttribute("done", words.of("calendar.regional-day-set"));
            return new ModelAndView("redirect:/admin/calendar");
        }
        overview.showAgain(model, form, errors);
        return new ModelAndView("calendar/year/overview", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/admin/calendar/regional-days/{id}/end")
    @Requires(Permission.CALENDAR_EDIT)
    String end(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        if (reason.isBlank()) {
            throw new RuleBroken("calendar.end-reason-missing");
        }
        setRegionalDays.end(id, reason.strip(), caller.actor());
        flash.addFlashAttribute("done", words.of("calendar.regional-day-ended"));
        return "redirect:/admin/calendar";
    }
}

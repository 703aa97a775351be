package org.tongyuan.calendar.year;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongyuan.platform.LegalTime;

/** What the administrator's first page of the calendar shows: years in force, the year that is missing, regions' own days. */
@Component
class CalendarOverview {

    private final Years years;
    private final RegionalDays regional;
    private final LegalTime time;
    private final String region;

    CalendarOverview(Years years, RegionalDays regional, LegalTime time, @Value("${tongyuan.region}") String region) {
        this.years = years;
        this.regional = regional;
        this.time = time;
        this.region = region;
    }

    void show(Model model) {
        showAgain(model, RegionalDayForm.empty(region), Map.of());
    }

    /** With a form that has mistakes. */
    void showAgain(Model model, RegionalDayForm form, Map<String, String> errors) {
        var all = years.versions();
        var inForce = all.stream()
                .filter(v -> v.withdrawal() == null)
                .filter(v -> all.stream()
                        .noneMatch(w -> w.withdrawal() == null && w.year() == v.year() && w.version() > v.version()))
                .toList();
        var withdrawn = all.stream()
                .map(Years.Version::year)
                .distinct()
                .filter(year -> inForce.stream().noneMatch(v -> v.year() == year))
                .toList();
        int next = time.today().getYear() + 1;
        model.addAttribute("years", inForce);
        model.addAttribute("withdrawn", withdrawn);
        model.addAttribute("missing", inForce.stream().noneMatch(v -> v.year() == next) ? next : null);
        model.addAttribute("regional", regional.inForce());
        model.addAttribute("form", form);
        model.addAttribute("messages", errors);
    }
}

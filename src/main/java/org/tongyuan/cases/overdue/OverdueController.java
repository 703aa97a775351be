package org.tongyuan.cases.overdue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.calendar.CalendarMissing;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.cases.overdue.Overdue.Filter;
import org.tongyuan.cases.overdue.Overdue.LateAct;
import org.tongyuan.cases.overdue.Overdue.Line;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The pages of what is late: for the public, for those who owe a reason, and for the auditor. */
@Controller
class OverdueController {

    /** A longer search is cut, in characters. */
    private static final int LONGEST = 60;

    private final Overdue overdue;
    private final Agencies agencies;
    private final Calendars calendars;
    private final CurrentUser user;
    private final LegalTime time;

    OverdueController(Overdue overdue, Agencies agencies, Calendars calendars, CurrentUser user, LegalTime time) {
        this.overdue = overdue;
        this.agencies = agencies;
        this.calendars = calendars;
        this.user = user;
        this.time = time;
    }

    /** A line as it is shown: how late in words, and the number whole or masked. */
    record Shown(String number, String agency, String late, Line line) {}

    record ShownAct(String agency, LateAct act) {}

    record ShownOutside(String agency, String late, Overdue.Outside of) {}

    @GetMapping("/overdue")
    @Requires(Permission.ANYONE)
    String published(
            @RequestParam(required = false) @Nullable UUID agency,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var filter = new Filter(agency, words(query));
        int shown = page(page);
        list(overdue.published(filter, shown), filter, shown, Line::masked, model);
        model.addAttribute("agencies", agencies.all());
        return "cases/overdue/published";
    }

    @GetMapping("/desk/delays")
    @Requires(Permission.CASE_READ)
    String owed(
            @RequestParam(defaultValue = "") String query, @RequestParam(defaultValue = "0") int page, Model model) {
        var officer = user.officer();
        UUID agency = CaseRights.seesWholeHall(officer) ? null : officer.agencyId();
        var filter = new Filter(agency, words(query));
        int shown = page(page);
        list(overdue.owed(filter, shown), filter, shown, Line::number, model);
        model.addAttribute(
                "outside",
                overdue.outside(agency, time.today()).stream()
                        .map(o -> new ShownOutside(
                                agencies.require(o.agencyId()).name(), late(o.dueOn(), o.agencyId()), o))
                        .toList());
        return "cases/overdue/owed";
    }

    @GetMapping("/admin/late-records")
    @Requires(Permission.JOURNAL_READ)
    String late(@RequestParam(defaultValue = "0") int page, Model model) {
        int shown = page(page);
        var found = overdue.late(shown);
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > Overdue.PAGE);
        model.addAttribute(
                "acts",
                found.stream()
                        .limit(Overdue.PAGE)
                        .map(act ->
                                new ShownAct(agencies.require(act.agencyId()).name(), act))
                        .toList());
        return "cases/overdue/late-records";
    }

    private void list(List<Line> found, Filter filter, int page, Function<Line, String> number, Model model) {
        model.addAttribute(
                "lines",
                found.stream()
                        .limit(Overdue.PAGE)
                        .map(l -> shown(l, number.apply(l)))
                        .toList());
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("more", found.size() > Overdue.PAGE);
    }

    private static String words(String typed) {
        String words = typed.strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    private static int page(int asked) {
        return Math.clamp(asked, 0, 10_000);
    }

    private Shown shown(Line line, String number) {
        var agency = agencies.require(line.agencyId());
        LocalDate end = line.decidedOn() == null ? time.today() : line.decidedOn();
        return new Shown(number, agency.name(), late(line, end, agency.regionCode()), line);
    }

    private String late(Line line, LocalDate end, String region) {
        return late(line.dueOn(), end, region) + (line.decidedOn() == null ? "，仍在办理" : "");
    }

    private String late(LocalDate dueOn, UUID agency) {
        return late(dueOn, time.today(), agencies.require(agency).regionCode());
    }

    private String late(LocalDate dueOn, LocalDate end, String region) {
        try {
            return "超期 " + calendars.forRegion(region).workingDaysBetween(dueOn, end) + " 个工作日";
        } catch (CalendarMissing unknown) {
            return "已超期";
        }
    }
}

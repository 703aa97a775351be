package org.tongyuan.cases.report;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The figures and the cases behind them. What is asked for stands in the address. */
@Controller
class ReportController {

    private final ReportPages pages;
    private final ReportLinks links;
    private final CaseListPages lists;
    private final ReportNames names;
    private final CurrentUser user;
    private final LegalTime time;

    ReportController(
            ReportPages pages,
            ReportLinks links,
            CaseListPages lists,
            ReportNames names,
            CurrentUser user,
            LegalTime time) {
        this.pages = pages;
        this.links = links;
        this.lists = lists;
        this.names = names;
        this.user = user;
        this.time = time;
    }

    @GetMapping("/reports")
    @Requires(Permission.REPORT_READ)
    String show(@RequestParam Map<String, String> parameters, Model model, HttpServletResponse response) {
        var scope = ReportScope.of(user.officer());
        var asked = Asked.of(new ReportQuery(parameters), scope.agency(), time.today());
        if (!asked.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("page", pages.of(asked, links));
        model.addAttribute("asked", asked);
        model.addAttribute("given", asked.query().given());
        model.addAttribute("agencies", scope.whole() ? names.agencies() : List.of());
        model.addAttribute("kinds", Period.Kind.values());
        model.addAttribute(
                "marks",
                Arrays.stream(ReportFilter.Marked.values())
                        .map(m -> new ReportNames.Choice(m.name().toLowerCase(Locale.ROOT), m.label()))
                        .toList());
        return "cases/report/report";
    }

    @GetMapping("/reports/cases")
    @Requires(Permission.REPORT_READ)
    String cases(@RequestParam Map<String, String> parameters, Model model, HttpServletResponse response) {
        var scope = ReportScope.of(user.officer());
        var asked = Asked.of(new ReportQuery(parameters), scope.agency(), time.today());
        if (!asked.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("page", lists.of(asked, parameters.get(ReportQuery.CURSOR)));
        model.addAttribute("given", asked.query().given());
        return "cases/report/cases";
    }
}

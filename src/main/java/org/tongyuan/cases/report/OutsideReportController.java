package org.tongyuan.cases.report;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.cases.outside.OutsideSystem;
import org.tongyuan.cases.outside.OutsideSystems;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The outside cases behind a figure. */
@Controller
class OutsideReportController {

    private static final int SIZE = 50;

    private final OutsideTallies tallies;
    private final OutsideSystems systems;
    private final ReportNames names;
    private final CurrentUser user;
    private final LegalTime time;

    OutsideReportController(
            OutsideTallies tallies, OutsideSystems systems, ReportNames names, CurrentUser user, LegalTime time) {
        this.tallies = tallies;
        this.systems = systems;
        this.names = names;
        this.user = user;
        this.time = time;
    }

    /** A case as one line. */
    record Line(OutsideTallies.Case of, OutsideSystem system, String agency, boolean late) {}

    @GetMapping("/reports/outside-cases")
    @Requires(Permission.REPORT_READ)
    String cases(
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable UUID after,
            Model model,
            HttpServletResponse response) {
        var scope = ReportScope.of(user.officer());
        var asked = Asked.of(new ReportQuery(parameters), scope.agency(), time.today());
        if (!asked.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var figure = OutsideFigure.of(asked.query().of(ReportQuery.FIGURE).orElse(OutsideFigure.RECEIVED.slug()));
        var found = tallies.find(figure, asked.filter(), asked.span(), after, SIZE + 1);
        var shown = found.stream().limit(SIZE).toList();
        String here = asked.query().address("/reports/outside-cases");
        model.addAttribute("definition", figure.definition());
        model.addAttribute("words", figure.words());
        model.addAttribute("scope", names.agency(asked.filter().agency()));
        model.addAttribute("period", asked.period().label());
        model.addAttribute("errors", asked.errors());
        model.addAttribute("lines", lines(shown, asked));
        model.addAttribute("first", after == null ? null : here);
        model.addAttribute(
                "next",
                found.size() <= SIZE
                        ? null
                        : here + (here.contains("?") ? "&" : "?") + "after="
                                + shown.getLast().id());
        model.addAttribute(
                "report",
                asked.query().without(ReportQuery.FIGURE, ReportQuery.PART).address("/reports") + "#outside");
        return "cases/report/outside-cases";
    }

    private List<Line> lines(List<OutsideTallies.Case> cases, Asked asked) {
        var agencies = names.of(
                Dimension.AGENCY,
                cases.stream().map(c -> c.agencyId().toString()).collect(Collectors.toSet()));
        return cases.stream()
                .map(c -> new Line(
                        c,
                        systems.require(c.systemId()),
                        agencies.getOrDefault(c.agencyId().toString(), ""),
                        c.lateOn(asked.span().asOf())))
                .toList();
    }
}

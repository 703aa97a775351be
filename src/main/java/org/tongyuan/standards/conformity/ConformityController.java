package org.tongyuan.standards.conformity;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.standards.clause.Clauses;
import org.tongyuan.standards.conformity.ConformityBoard.By;
import org.tongyuan.standards.conformity.FindingSearch.Filter;
import org.tongyuan.standards.conformity.FindingSearch.Found;
import org.tongyuan.standards.pass.Passes;
import org.tongyuan.standards.pass.RequestPass;

/** The board of conformity, and the way down from a figure to its findings and the facts that show them. */
@Controller
@RequestMapping("/desk/standards")
class ConformityController {

    static final int PAGE = 50;
    static final int TREND = 30;
    private static final String ALL = "/desk/standards/findings";

    private final ConformityBoard board;
    private final FindingSearch search;
    private final Clauses clauses;
    private final Passes passes;
    private final RequestPass requestPass;
    private final CurrentUser user;

    ConformityController(
            ConformityBoard board,
            FindingSearch search,
            Clauses clauses,
            Passes passes,
            RequestPass requestPass,
            CurrentUser user) {
        this.board = board;
        this.search = search;
        this.clauses = clauses;
        this.passes = passes;
        this.requestPass = requestPass;
        this.user = user;
    }

    @GetMapping("/conformity")
    @Requires(Permission.STANDARD_READ)
    String board(@RequestParam(defaultValue = "clause") String by, Model model) {
        fill(board, by, model);
        model.addAttribute("pass", passes.newest(1).stream().findFirst().orElse(null));
        return "standards/conformity";
    }

    /** The board itself, the same for offices and for everybody. */
    static void fill(ConformityBoard board, String by, Model model) {
        By view = StandardsApi.viewOf(by);
        model.addAttribute("views", By.values());
        model.addAttribute("by", view);
        model.addAttribute("lines", board.lines(view));
        model.addAttribute("total", board.total());
        model.addAttribute("trend", board.trend(null, TREND));
        model.addAttribute(
                "link", view == By.CLAUSE || view == By.AGENCY ? view.name().toLowerCase(Locale.ROOT) : null);
    }

    @PostMapping("/passes")
    @Requires(Permission.STANDARD_RUN)
    String start(RedirectAttributes flash) {
        requestPass.request(user.actor());
        flash.addFlashAttribute("done", "已开始全面核对，可以离开本页，稍后回来查看结果。");
        return "redirect:/desk/standards/conformity";
    }

    @GetMapping("/findings")
    @Requires(Permission.STANDARD_READ)
    String findings(
            @RequestParam(required = false) @Nullable String clause,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable UUID cursor,
            Model model) {
        var filter = new Filter(clause, agency, subject, state, cursor);
        List<Found> found = search.find(filter, PAGE + 1);
        List<Found> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("filter", filter);
        model.addAttribute("clauseLines", board.lines(By.CLAUSE));
        model.addAttribute("agencyLines", board.lines(By.AGENCY));
        model.addAttribute("own", user.officer().agencyId().toString());
        if (clause != null && !clause.isBlank()) {
            var one = clauses.require(clause);
            model.addAttribute("clause", one);
            model.addAttribute("figures", board.of(one.id()));
            model.addAttribute("trend", board.trend(one.id(), TREND));
        }
        model.addAttribute("found", shown);
        model.addAttribute("previous", cursor == null ? null : address(ALL, filter, null));
        model.addAttribute(
                "next",
                found.size() > PAGE ? address(ALL, filter, shown.getLast().id()) : null);
        return "standards/findings";
    }

    /** The same findings from another place in the list on. */
    static String address(String path, Filter f, @Nullable UUID cursor) {
        var uri = UriComponentsBuilder.fromPath(path);
        add(uri, "clause", f.clause());
        add(uri, "agency", f.agency());
        add(uri, "subject", f.subject());
        add(uri, "state", f.state());
        add(uri, "cursor", cursor);
        return uri.encode().toUriString();
    }

    private static void add(UriComponentsBuilder uri, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            uri.queryParam(name, value);
        }
    }
}

package org.tongyuan.standards.conformity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.standards.clause.Clauses;
import org.tongyuan.standards.conformity.FindingSearch.Filter;
import org.tongyuan.standards.conformity.FindingSearch.Found;

/**
 * Conformity for everybody, to read only: what falls short, of whom, and the facts that show it. What offices say to each other about it
 * is not here, and of cases only the number: they belong to somebody.
 */
@Controller
class PublicConformityController {

    private static final Set<String> NAMED = Set.of("item", "agency");
    private static final String ALL = "/standards/findings";

    private final ConformityBoard board;
    private final FindingSearch search;
    private final Clauses clauses;

    PublicConformityController(ConformityBoard board, FindingSearch search, Clauses clauses) {
        this.board = board;
        this.search = search;
        this.clauses = clauses;
    }

    @GetMapping("/standards/conformity")
    @Requires(Permission.ANYONE)
    String board(@RequestParam(defaultValue = "clause") String by, Model model) {
        ConformityController.fill(board, by, model);
        return "standards/public-conformity";
    }

    @GetMapping("/standards/findings")
    @Requires(Permission.ANYONE)
    String findings(
            @RequestParam(required = false) @Nullable String clause,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable UUID cursor,
            Model model) {
        var filter = new Filter(clause, agency, null, "open", cursor);
        boolean named = true;
        if (clause != null && !clause.isBlank()) {
            var one = clauses.running(clause).orElseThrow(() -> new NotFound("clause " + clause));
            named = NAMED.contains(one.content().kind());
            model.addAttribute("clause", one);
            model.addAttribute("figures", board.of(one.id()));
        } else {
            model.addAttribute("figures", board.total());
        }
        List<Found> found = named ? search.findPublic(filter, ConformityController.PAGE + 1) : List.of();
        List<Found> shown = found.subList(0, Math.min(ConformityController.PAGE, found.size()));
        model.addAttribute("named", named);
        model.addAttribute("agencyName", agency == null || agency.isBlank() ? null : search.nameOf(agency));
        model.addAttribute("found", shown);
        model.addAttribute("previous", cursor == null ? null : ConformityController.address(ALL, filter, null));
        model.addAttribute(
                "next",
                found.size() > shown.size()
                        ? ConformityController.address(
                                ALL, filter, shown.getLast().id())
                        : null);
        return "standards/public-findings";
    }
}

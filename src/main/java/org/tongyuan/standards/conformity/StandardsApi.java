package org.tongyuan.standards.conformity;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.standards.clause.ClauseContent;
import org.tongyuan.standards.clause.Clauses;
import org.tongyuan.standards.conformity.ConformityBoard.By;
import org.tongyuan.standards.conformity.ConformityBoard.Line;
import org.tongyuan.standards.conformity.FindingSearch.Filter;
import org.tongyuan.standards.conformity.FindingSearch.Found;
import org.tongyuan.standards.pass.Passes;
import org.tongyuan.standards.pass.Passes.Pass;
import org.tongyuan.standards.pass.RequestPass;

/** Clauses, conformity and findings for other systems; and the start of a full pass. */
@RestController
@RequestMapping("/api/v1/standards")
class StandardsApi {

    private static final int PAGE = 100;

    private final Clauses clauses;
    private final ConformityBoard board;
    private final FindingSearch search;
    private final Passes passes;
    private final RequestPass requestPass;
    private final CurrentUser user;

    StandardsApi(
            Clauses clauses,
            ConformityBoard board,
            FindingSearch search,
            Passes passes,
            RequestPass requestPass,
            CurrentUser user) {
        this.clauses = clauses;
        this.board = board;
        this.search = search;
        this.passes = passes;
        this.requestPass = requestPass;
        this.user = user;
    }

    /** A clause that runs; {@code broken} says why it could not be evaluated, when it could not. */
    record ClauseLine(
            int version, boolean builtIn, @Nullable String broken, ClauseContent clause) {}

    /** Figures by one view, and all together. */
    record Conformity(String by, Line total, List<Line> lines) {}

    /** A page of findings; {@code next} is the cursor of the page after it, absent at the end. */
    record Findings(List<Found> findings, @Nullable UUID next) {}

    @GetMapping("/clauses")
    @Requires(Permission.STANDARD_READ)
    List<ClauseLine> clauses() {
        return clauses.published().stream()
                .map(c -> new ClauseLine(c.number(), c.builtIn(), c.broken(), c.content()))
                .toList();
    }

    @GetMapping("/conformity")
    @Requires(Permission.STANDARD_READ)
    Conformity conformity(@RequestParam(defaultValue = "clause") String by) {
        By view = viewOf(by);
        return new Conformity(view.name().toLowerCase(Locale.ROOT), board.total(), board.lines(view));
    }

    @GetMapping("/findings")
    @Requires(Permission.STANDARD_READ)
    Findings findings(
            @RequestParam(required = false) @Nullable String clause,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable UUID cursor) {
        List<Found> found = search.find(new Filter(clause, agency, subject, state, cursor), PAGE);
        return new Findings(found, found.size() < PAGE ? null : found.getLast().id());
    }

    @PostMapping("/passes")
    @Requires(Permission.STANDARD_RUN)
    ResponseEntity<Pass> start() {
        UUID id = requestPass.request(user.actor());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/standards/passes/" + id))
                .body(passes.require(id));
    }

    @GetMapping("/passes/{id}")
    @Requires(Permission.STANDARD_RUN)
    Pass pass(@PathVariable UUID id) {
        return passes.require(id);
    }

    /** An unknown view is the one by clause. */
    static By viewOf(String by) {
        for (By view : By.values()) {
            if (view.name().equalsIgnoreCase(by)) {
                return view;
            }
        }
        return By.CLAUSE;
    }
}

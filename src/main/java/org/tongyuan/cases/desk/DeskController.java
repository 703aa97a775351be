package org.tongyuan.cases.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.batch.BatchAct;
import org.tongyuan.cases.convenience.SpecialService;
import org.tongyuan.cases.list.CaseFilter;
import org.tongyuan.cases.list.CaseFilter.Span;
import org.tongyuan.cases.list.CaseFilter.Todo;
import org.tongyuan.cases.list.CaseScope;
import org.tongyuan.cases.outside.OutsidePlaces;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The desk: what falls due first stands first. Filters live in the URL. */
@Controller
class DeskController {

    private final DeskLines lines;
    private final Cases cases;
    private final OutsidePlaces outsidePlaces;
    private final CurrentUser user;

    DeskController(DeskLines lines, Cases cases, OutsidePlaces outsidePlaces, CurrentUser user) {
        this.lines = lines;
        this.cases = cases;
        this.outsidePlaces = outsidePlaces;
        this.user = user;
    }

    /** The filters as they stand in the URL; {@code view} is mine, open or ended. */
    record Query(
            @Nullable String view,
            @Nullable String number,
            @Nullable CaseState state,
            @Nullable UUID agency,
            @Nullable String item,
            @Nullable String system,
            SpecialService.@Nullable Kind service,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate dueBefore,

            @Nullable String cursor) {

        String viewOrMine() {
            return view == null || view.isBlank() ? (state == null && service == null ? "mine" : "open") : view;
        }

        public @Nullable String systemOrNull() {
            return system == null || system.isBlank() ? null : system;
        }
    }

    @GetMapping("/desk")
    @Requires(Permission.DESK)
    String desk(@ModelAttribute Query query, Model model) {
        var officer = user.officer();
        if (query.number() != null && !query.number().isBlank()) {
            String number = query.number().strip();
            if (cases.idOf(number).isPresent()) {
                return "redirect:"
                        + UriComponentsBuilder.fromPath("/desk/cases")
                                .pathSegment(number)
                                .encode()
                                .toUriString();
            }
            var outside = outsidePlaces.numbered(number, officer);
            if (outside.size() == 1) {
                return "redirect:" + outside.getFirst().href();
            }
            model.addAttribute("sameNumber", outside);
            model.addAttribute("unknown", outside.isEmpty() ? number : null);
        }
        var scope = CaseScope.of(officer);
        var page = lines.page(scope, filter(query, officer), query.cursor());
        model.addAttribute("query", query);
        model.addAttribute("view", query.viewOrMine());
        model.addAttribute("lines", page.lines());
        model.addAttribute("next", page.next() == null ? null : address(query, page.next()));
        model.addAttribute("first", query.cursor() == null ? null : address(query, null));
        model.addAttribute("head", lines.head(scope, todo(officer)));
        model.addAttribute("systems", lines.systems());
        model.addAttribute("agencies", scope.agency() == null ? lines.agencies() : List.of());
        model.addAttribute("states", CaseState.values());
        model.addAttribute("services", SpecialService.Kind.values());
        model.addAttribute("ticks", query.viewOrMine().equals("mine") ? ticks(officer) : null);
        return "cases/desk/list";
    }

    private static CaseFilter filter(Query query, SignedIn.Officer officer) {
        String view = query.viewOrMine();
        return new CaseFilter(
                view.equals("ended") ? Span.ENDED : Span.OPEN,
                view.equals("mine") ? todo(officer) : Set.of(),
                query.state(),
                query.agency(),
                query.item() == null || query.item().isBlank()
                        ? null
                        : query.item().strip(),
                query.dueBefore(),
                List.of(),
                query.systemOrNull(),
                query.service() == null ? null : query.service().name());
    }

    /** What the officer can do on many cases at once; null for nothing. */
    private static @Nullable List<BatchAct> ticks(SignedIn.Officer officer) {
        var acts = Arrays.stream(BatchAct.values())
                .filter(act -> officer.may(act.act().permission()))
                .toList();
        return acts.isEmpty() ? null : acts;
    }

    private static Set<Todo> todo(SignedIn.Officer officer) {
        var todo = EnumSet.noneOf(Todo.class);
        if (officer.may(Permission.CASE_ACCEPT) || officer.may(Permission.CASE_DELIVER)) {
            todo.add(Todo.WINDOW);
        }
        if (officer.may(Permission.CASE_REVIEW)) {
            todo.add(Todo.REVIEW);
        }
        if (officer.may(Permission.CASE_DECIDE)) {
            todo.add(Todo.DECISION);
        }
        return todo;
    }

    private static String address(Query query, @Nullable String cursor) {
        var to = UriComponentsBuilder.fromPath("/desk").queryParam("view", query.viewOrMine());
        if (query.state() != null) {
            to.queryParam("state", query.state());
        }
        if (query.agency() != null) {
            to.queryParam("agency", query.agency());
        }
        if (query.item() != null && !query.item().isBlank()) {
            to.queryParam("item", query.item());
        }
        if (query.systemOrNull() != null) {
            to.queryParam("system", query.system());
        }
        if (query.service() != null) {
            to.queryParam("service", query.service());
        }
        if (query.dueBefore() != null) {
            to.queryParam("dueBefore", query.dueBefore());
        }
        if (cursor != null) {
            to.queryParam("cursor", cursor);
        }
        return to.build().encode().toUriString();
    }
}

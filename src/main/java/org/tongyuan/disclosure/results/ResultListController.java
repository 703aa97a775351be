package org.tongyuan.disclosure.results;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.agencies.Agency;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The desk's queue of results, by the day by which they have to be public, and the acts on several of them together. */
@Controller
class ResultListController {

    private static final Set<Standing> ALWAYS = EnumSet.of(Standing.WAITING, Standing.TO_TAKE_DOWN);

    private final CollectResults collect;
    private final ResultSearch search;
    private final ResultRights rights;
    private final ResultBatch batch;
    private final Shown shown;
    private final CurrentUser user;

    ResultListController(
            CollectResults collect,
            ResultSearch search,
            ResultRights rights,
            ResultBatch batch,
            Shown shown,
            CurrentUser user) {
        this.collect = collect;
        this.search = search;
        this.rights = rights;
        this.batch = batch;
        this.shown = shown;
        this.user = user;
    }

    /** Names and days as the list shows them. */
    @Component
    record Shown(Publishers publishers, DueDay.Today days) {

        Map<UUID, String> names() {
            return publishers.all().stream().collect(Collectors.toMap(Agency::id, Agency::name));
        }
    }

    /** A line with its words. */
    record Row(ResultSearch.Line of, String agency, DueDay due) {}

    /** A choice of standing with how many there are. */
    record Pill(String value, String label, int count) {}

    @GetMapping("/desk/disclosure/results")
    @Requires(Permission.DISCLOSURE_READ)
    String list(
            @RequestParam(required = false) @Nullable Standing standing,
            @RequestParam(required = false) @Nullable ResultKind kind,
            @RequestParam(required = false) @Nullable UUID agency,
            Model model) {
        collect.soon();
        return show(new ResultSearch.Query(scope(agency), kind, standing), Map.of(), model);
    }

    /** Nothing chosen, or nothing to be said about it: the list again with what is missing. */
    @PostMapping("/desk/disclosure/results/batch")
    @Requires(Permission.DISCLOSURE_EDIT)
    String several(
            @RequestParam(required = false) @Nullable List<UUID> result,
            @RequestParam(required = false) ResultBatch.@Nullable Act act,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        var wrong = ResultBatch.wrong(result, act, text);
        if (!wrong.isEmpty() || result == null || act == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", text);
            model.addAttribute("chosen", result == null ? List.of() : result);
            model.addAttribute("chosenAct", act == null ? "" : act.name());
            return show(new ResultSearch.Query(scope(null), null, Standing.WAITING), wrong, model);
        }
        var outcome = batch.run(result, act, text.strip(), user.officer());
        flash.addFlashAttribute("done", act.label() + "：办理 " + outcome.done() + " 件。");
        flash.addFlashAttribute("refused", outcome.refused());
        return "redirect:/desk/disclosure/results";
    }

    private @Nullable UUID scope(@Nullable UUID agency) {
        return rights.seesAll(user.officer()) ? agency : user.officer().agencyId();
    }

    private String show(ResultSearch.Query query, Map<String, String> errors, Model model) {
        var found = search.find(query);
        var names = shown.names();
        boolean all = rights.seesAll(user.officer());
        model.addAttribute(
                "rows",
                found.stream()
                        .limit(ResultSearch.MOST)
                        .map(line -> new Row(
                                line,
                                names.getOrDefault(line.agencyId(), ""),
                                shown.days().of(line.dueOn(), line.standing())))
                        .toList());
        model.addAttribute("more", found.size() > ResultSearch.MOST);
        model.addAttribute("pills", pills(query));
        model.addAttribute("standing", text(query.standing()));
        model.addAttribute("kind", text(query.kind()));
        model.addAttribute("agency", text(query.agency()));
        model.addAttribute("kinds", ResultKind.values());
        model.addAttribute("all", all);
        model.addAttribute("agencies", all ? shown.publishers().all() : List.of());
        model.addAttribute("acts", ResultBatch.Act.values());
        model.addAttribute(
                "batch",
                user.officer().may(Permission.DISCLOSURE_EDIT)
                        && (query.standing() == null || query.standing() == Standing.WAITING));
        model.addAttribute("errors", errors);
        return "disclosure/results/list";
    }

    private List<Pill> pills(ResultSearch.Query query) {
        var counts = search.counts(query);
        int open = counts.entrySet().stream()
                .filter(e -> e.getKey().isOpen())
                .mapToInt(Map.Entry::getValue)
                .sum();
        var pills = Arrays.stream(Standing.values())
                .filter(s -> ALWAYS.contains(s) || counts.containsKey(s))
                .map(s -> new Pill(s.name(), s.label(), counts.getOrDefault(s, 0)))
                .collect(Collectors.toList());
        pills.addFirst(new Pill("", "未办结的", open));
        return pills;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

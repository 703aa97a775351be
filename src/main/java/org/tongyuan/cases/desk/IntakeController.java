package org.tongyuan.cases.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.IdType;
import org.tongyuan.cases.counter.ItemChoice;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Window intake, first half: who stands here, and what for. Identity numbers are posted, never in an address. */
@Controller
class IntakeController {

    private final WindowPersons persons;
    private final ItemChoice choice;
    private final CurrentUser user;

    IntakeController(WindowPersons persons, ItemChoice choice, CurrentUser user) {
        this.persons = persons;
        this.choice = choice;
        this.user = user;
    }

    @GetMapping("/desk/intake")
    @Requires(Permission.CASE_SUBMIT)
    String start(@RequestParam(required = false) @Nullable UUID agent, Model model) {
        return form(model, agent == null ? Map.of() : Map.of("agent", agent.toString()), Map.of());
    }

    /** Finds or registers the person; with {@code item} it leads straight to that item settled on the spot. */
    @PostMapping("/desk/intake/person")
    @Requires(Permission.CASE_SUBMIT)
    String identify(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @RequestParam(required = false) @Nullable String item) {
        var typed = ActForms.typed(request);
        var errors = new LinkedHashMap<String, String>();
        UUID person = persons.identify(typed, errors);
        if (person == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, typed, errors);
        }
        if (item != null && !item.isBlank()) {
            return "redirect:/desk/on-the-spot/" + UriUtils.encodePathSegment(item, StandardCharsets.UTF_8) + "?person="
                    + person;
        }
        String agent = CheckForm.blankToNull(typed.get("agent"));
        return "redirect:/desk/intake/" + person
                + (agent == null ? "" : "?agent=" + UriUtils.encodeQueryParam(agent, StandardCharsets.UTF_8));
    }

    private String form(Model model, Map<String, String> typed, Map<String, String> errors) {
        String agent = CheckForm.blankToNull(typed.get("agent"));
        if (agent != null) {
            model.addAttribute("agent", persons.require(agent));
        }
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("types", IdType.values());
        model.addAttribute("unknown", errors.containsKey("name"));
        return "cases/desk/intake";
    }

    @GetMapping("/desk/intake/{person}")
    @Requires(Permission.CASE_SUBMIT)
    String choose(
            @PathVariable UUID person,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable UUID agent,
            Model model) {
        model.addAttribute("person", persons.require(person));
        model.addAttribute("agent", agent == null ? null : persons.require(agent));
        model.addAttribute("principals", agent == null ? persons.actsFor(person) : List.of());
        model.addAttribute("query", query == null ? "" : query.strip());
        model.addAttribute("choices", choice.find(query, user.officer()));
        return "cases/desk/choose";
    }
}

package org.tongyuan.cases.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.act.SubmitApplication;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;

/** Window intake, second half: the checklist of the chosen item, and the receipt. */
@Controller
class WindowIntake {

    private final Items items;
    private final SubmitApplication submit;
    private final WindowPersons persons;
    private final ActForms forms;
    private final Once once;

    WindowIntake(Items items, SubmitApplication submit, WindowPersons persons, ActForms forms, Once once) {
        this.items = items;
        this.submit = submit;
        this.persons = persons;
        this.forms = forms;
        this.once = once;
    }

    @GetMapping("/desk/intake/{person}/items/{code}")
    @Requires(Permission.CASE_SUBMIT)
    String form(@PathVariable UUID person, @PathVariable String code, Model model) {
        return form(person, require(code), Map.of(), Map.of(), model);
    }

    private ItemVersion require(String code) {
        return items.inForce(code).orElseThrow(() -> new NotFound("item " + code));
    }

    private String form(
            UUID person, ItemVersion item, Map<String, String> typed, Map<String, String> errors, Model model) {
        var checklist = MaterialViews.atFirstSight(item);
        model.addAttribute("person", persons.require(person));
        model.addAttribute("item", item);
        model.addAttribute("materials", MaterialViews.of(checklist, item));
        model.addAttribute("states", MaterialViews.atTheWindow());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "cases/desk/checklist";
    }

    @PostMapping("/desk/intake/{person}/items/{code}")
    @Requires(Permission.CASE_SUBMIT)
    String submit(
            @PathVariable UUID person,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var item = require(code);
        var typed = ActForms.typed(request);
        var checks = CheckForm.read(item, typed);
        var errors = new LinkedHashMap<>(checks.errors());
        UUID agent = agent(typed, errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(person, item, typed, errors, model);
        }
        var officer = forms.officer();
        return once.run(request, () -> {
            var receipt = submit.submit(
                    new NewCase(
                            code,
                            new NewCase.Who.Known(person),
                            agent == null ? null : new NewCase.Who.Known(agent),
                            Channel.WINDOW,
                            Map.of(),
                            checks.findings(),
                            List.of()),
                    officer);
            return "redirect:/desk/cases/" + receipt.number() + "/slip";
        });
    }

    /** Somebody else may bring the application (行政许可法, art. 29(2)); their number is read like the applicant's. */
    private @Nullable UUID agent(Map<String, String> typed, Map<String, String> errors) {
        String identity = CheckForm.blankToNull(typed.get("agentIdentity"));
        if (identity == null) {
            return null;
        }
        var agentErrors = new LinkedHashMap<String, String>();
        UUID agent = persons.identify(
                Map.of("identity", identity, "name", typed.getOrDefault("agentName", "")), agentErrors);
        agentErrors.forEach(
                (field, message) -> errors.put(field.equals("name") ? "agentName" : "agentIdentity", "代办人：" + message));
        return agent;
    }
}

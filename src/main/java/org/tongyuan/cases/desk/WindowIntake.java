package org.tongyuan.cases.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.presence.TakeIn;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;

/** Window intake, second half: the checklist of the chosen item, and the receipt. */
@Controller
class WindowIntake {

    private final Items items;
    private final TakeIn takeIn;
    private final WindowHeld held;
    private final WindowEarlier earlier;
    private final AttendeeForm attendees;
    private final ActForms forms;
    private final Once once;

    WindowIntake(
            Items items,
            TakeIn takeIn,
            WindowHeld held,
            WindowEarlier earlier,
            AttendeeForm attendees,
            ActForms forms,
            Once once) {
        this.items = items;
        this.takeIn = takeIn;
        this.held = held;
        this.earlier = earlier;
        this.attendees = attendees;
        this.forms = forms;
        this.once = once;
    }

    @GetMapping("/desk/intake/{person}/items/{code}")
    @Requires(Permission.CASE_SUBMIT)
    String form(
            @PathVariable UUID person,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable UUID agent,
            Model model) {
        var typed = agent == null ? Map.<String, String>of() : Map.of("agent", agent.toString());
        return form(person, require(code), typed, Map.of(), model);
    }

    private ItemVersion require(String code) {
        return items.inForce(code).orElseThrow(() -> new NotFound("item " + code));
    }

    private String form(
            UUID person, ItemVersion item, Map<String, String> typed, Map<String, String> errors, Model model) {
        var checklist = MaterialViews.atFirstSight(item);
        model.addAttribute("person", attendees.require(person));
        model.addAttribute("item", item);
        model.addAttribute("materials", MaterialViews.of(checklist, item));
        model.addAttribute("held", held.of(person, item));
        model.addAttribute("earlier", earlier.of(person, item));
        model.addAttribute("states", MaterialViews.atTheWindow());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        attendees.describe(person, typed, model);
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
        var typed = Typed.of(request);
        var checks = CheckForm.read(item, typed);
        var errors = new LinkedHashMap<>(checks.errors());
        var names = MaterialViews.names(item);
        errors.putAll(forms.files().take(request, names));
        forms.markedLacking(checks.findings(), names, typed.get("tray"), errors);
        concerned(person, item, typed, errors);
        var who = attendees.read(person, typed, errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(person, item, typed, errors, model);
        }
        var officer = forms.officer();
        String tray = typed.get("tray");
        var fetched = held.fetch(held.of(person, item), typed);
        var used = WindowEarlier.chosen(earlier.of(person, item), typed);
        var there = new HashSet<>(fetched.keySet());
        there.addAll(used.keySet());
        return once.run(request, () -> {
            var receipt = takeIn.takeIn(
                    new NewCase(
                            code,
                            new NewCase.Who.Known(person),
                            who == null ? null : new NewCase.Who.Known(who.personId()),
                            Channel.WINDOW,
                            Map.of(),
                            WindowHeld.found(checks.findings(), there),
                            WindowEarlier.files(WindowHeld.files(forms.files().given(tray), fetched), used),
                            typed.get("concerns")),
                    person,
                    new TakeIn.Papers(who, tray, fetched, used),
                    officer);
            return "redirect:/desk/cases/" + receipt.number() + "/slip";
        });
    }

    /** A change or a renewal names the permit it is about, which must be the applicant's and in force. */
    private void concerned(UUID person, ItemVersion item, Map<String, String> typed, Map<String, String> errors) {
        var purpose = item.terms().purpose();
        String obstacle = purpose == ItemVersion.Purpose.NEW
                ? null
                : attendees.obstacle(person, typed.getOrDefault("concerns", ""), purpose);
        if (obstacle != null) {
            errors.put("concerns", obstacle);
        }
    }
}

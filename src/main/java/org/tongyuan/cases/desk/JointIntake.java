package org.tongyuan.cases.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.cases.joint.Journeys;
import org.tongyuan.cases.joint.TakeInJoint;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;

/** Window intake of a journey: the journeys that can be taken in, one checklist for all items, and the joint case. */
@Controller
class JointIntake {

    private final Journeys journeys;
    private final TakeInJoint takeIn;
    private final AttendeeForm attendees;
    private final ActForms forms;
    private final Once once;
    private final WindowHeld held;

    JointIntake(
            Journeys journeys, TakeInJoint takeIn, AttendeeForm attendees, ActForms forms, Once once, WindowHeld held) {
        this.journeys = journeys;
        this.takeIn = takeIn;
        this.attendees = attendees;
        this.forms = forms;
        this.once = once;
        this.held = held;
    }

    @GetMapping("/desk/intake/{person}/journeys")
    @Requires(Permission.CASE_SUBMIT)
    String choose(@PathVariable UUID person, @RequestParam(required = false) @Nullable UUID agent, Model model) {
        model.addAttribute("person", attendees.require(person));
        model.addAttribute("agent", agent == null ? null : attendees.require(agent));
        model.addAttribute(
                "journeys",
                journeys.all().stream().filter(Journeys.Open::isOffered).toList());
        return "cases/desk/journeys";
    }

    @GetMapping("/desk/intake/{person}/journeys/{code}")
    @Requires(Permission.CASE_SUBMIT)
    String form(
            @PathVariable UUID person,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable UUID agent,
            Model model) {
        var typed = agent == null ? Map.<String, String>of() : Map.of("agent", agent.toString());
        return form(person, require(code), typed, Map.of(), model);
    }

    private Journeys.Open require(String code) {
        return journeys.find(code).filter(Journeys.Open::isOffered).orElseThrow(() -> new NotFound("journey " + code));
    }

    private String form(
            UUID person, Journeys.Open journey, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("person", attendees.require(person));
        model.addAttribute("journey", journey);
        model.addAttribute("materials", new JointChecklist(journey.items()).views());
        model.addAttribute("held", held.of(person, journey.items()));
        model.addAttribute("states", MaterialViews.atTheWindow());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        attendees.describe(person, typed, model);
        return "cases/desk/journey-checklist";
    }

    @PostMapping("/desk/intake/{person}/journeys/{code}")
    @Requires(Permission.CASE_SUBMIT)
    String submit(
            @PathVariable UUID person,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var journey = require(code);
        var typed = Typed.of(request);
        var checklist = new JointChecklist(journey.items());
        var errors = new LinkedHashMap<String, String>();
        var findings = checklist.read(typed, errors);
        var names = checklist.names();
        errors.putAll(forms.files().take(request, names));
        String tray = typed.get("tray");
        findings.values().forEach(found -> forms.markedLacking(found, names, tray, errors));
        var who = attendees.read(person, typed, errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(person, journey, typed, errors, model);
        }
        var officer = forms.officer();
        var shown = held.fetch(held.of(person, journey.items()), typed);
        var fetched = journey.items().stream()
                .collect(Collectors.toMap(ItemVersion::code, item -> WindowHeld.wantedBy(item, shown)));
        findings.replaceAll((item, found) ->
                WindowHeld.found(found, fetched.getOrDefault(item, Map.of()).keySet()));
        return once.run(request, () -> {
            String number = takeIn.takeIn(code, new TakeInJoint.Papers(person, findings, who, tray, fetched), officer);
            flash.addFlashAttribute("done", "已收件 " + journey.items().size() + " 项，编号 " + number + "。材料齐的可以马上统一受理。");
            return "redirect:/desk/joint-cases/" + number;
        });
    }
}

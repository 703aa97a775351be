package org.tongyuan.disclosure.annualreport;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.disclosure.annualreport.RemedyCase.Kind;
import org.tongyuan.disclosure.annualreport.RemedyCase.Result;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Typed;

/** Reconsiderations and suits about disclosure: recorded when they come, ended when they are decided. */
@Controller
@RequestMapping("/desk/disclosure/remedies")
@Requires(Permission.DISCLOSURE_REPORT)
class RemedyController {

    private static final int MOST = 200;

    private final Reporters reporters;
    private final RemedyCases remedies;
    private final RecordRemedy record;
    private final CurrentUser user;
    private final LegalTime time;

    RemedyController(Reporters reporters, RemedyCases remedies, RecordRemedy record, CurrentUser user, LegalTime time) {
        this.reporters = reporters;
        this.remedies = remedies;
        this.record = record;
        this.user = user;
        this.time = time;
    }

    /** A case with the names of what it is about. */
    record Shown(RemedyCase remedy, String agency, String request) {}

    /** A choice of a list. */
    record Choice(String value, String label) {}

    @GetMapping
    String list(Model model) {
        return fill(new LinkedHashMap<>(Map.of("openedOn", time.today().toString())), Map.of(), model);
    }

    @PostMapping
    ModelAndView open(HttpServletRequest request, Model model, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var form = RemedyForm.opened(typed, user.officer().agencyId().toString());
        if (form.value().isEmpty()) {
            return again(typed, form.errors(), model);
        }
        record.open(form.value().get(), user.officer());
        flash.addFlashAttribute("done", "案件已登记。");
        return new ModelAndView("redirect:/desk/disclosure/remedies");
    }

    @PostMapping("/{id}/result")
    ModelAndView end(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var form = RemedyForm.ended(typed);
        if (form.value().isEmpty()) {
            return again(typed, form.errors(), model);
        }
        record.end(id, form.value().get().result(), form.value().get().day(), user.officer());
        flash.addFlashAttribute("done", "结果已登记。");
        return new ModelAndView("redirect:/desk/disclosure/remedies");
    }

    private ModelAndView again(Map<String, String> typed, Map<String, String> errors, Model model) {
        fill(typed, errors, model);
        return new ModelAndView("disclosure/annualreport/remedies", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String fill(Map<String, String> typed, Map<String, String> errors, Model model) {
        List<Reporter> mine = mine();
        var cases = remedies.of(mine.stream().map(r -> r.agency().id()).toList(), MOST).stream()
                .map(c -> new Shown(
                        c,
                        reporters.of(c.agencyId()).name(),
                        remedies.requestNumber(c.request()).orElse("")))
                .toList();
        LocalDate today = time.today();
        model.addAttribute(
                "pending",
                cases.stream().filter(s -> s.remedy().result() == null).toList());
        model.addAttribute(
                "ended", cases.stream().filter(s -> s.remedy().result() != null).toList());
        model.addAttribute(
                "kinds",
                List.of(Kind.values()).stream()
                        .map(k -> new Choice(k.name(), k.label()))
                        .toList());
        model.addAttribute(
                "outcomes",
                List.of(Result.values()).stream()
                        .map(r -> new Choice(r.name(), r.label()))
                        .toList());
        model.addAttribute(
                "agencies",
                mine.stream()
                        .map(r -> new Choice(r.agency().id().toString(), r.name()))
                        .toList());
        model.addAttribute("own", user.officer().agencyId().toString());
        model.addAttribute("today", today.toString());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "disclosure/annualreport/remedies";
    }

    /** Those whose cases this officer records: the own agency; for the disclosure office all of its region. */
    private List<Reporter> mine() {
        var officer = user.officer();
        if (!reporters.sitsInDisclosureOffice(officer)) {
            return List.of(reporters.of(officer.agencyId()));
        }
        String region = reporters.regionOf(officer);
        var all = new java.util.ArrayList<>(reporters.subordinate(region));
        reporters.government(region).ifPresent(all::add);
        return all;
    }
}

package org.tongyuan.standards.inventory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.standards.inventory.ExistingRules.Filter;

/** The inventory of existing rules: the list for everybody, and the standards office's work on it. */
@Controller
class RuleController {

    private static final String DESK = "/desk/standards/rules";

    private final RulePages pages;
    private final ExistingRules rules;
    private final ClearRules clearRules;
    private final CurrentUser user;

    RuleController(RulePages pages, ExistingRules rules, ClearRules clearRules, CurrentUser user) {
        this.pages = pages;
        this.rules = rules;
        this.clearRules = clearRules;
        this.user = user;
    }

    @GetMapping("/standards/rules")
    @Requires(Permission.ANYONE)
    String everybody(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        pages.fill(new Filter(q.strip(), decision, kind), Math.max(0, page), "/standards/rules", model);
        return "standards/rules";
    }

    @GetMapping(DESK)
    @Requires(Permission.STANDARD_EDIT)
    String desk(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        return desk(new Filter(q.strip(), decision, kind), Math.max(0, page), Map.of(), Map.of(), model);
    }

    @PostMapping(DESK)
    @Requires(Permission.STANDARD_EDIT)
    ModelAndView register(HttpServletRequest request, Model model, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        var found = RuleForms.found(typed, pages.today(), errors);
        if (found.isEmpty()) {
            desk(new Filter("", "", ""), 0, typed, errors, model);
            return new ModelAndView("standards/desk-rules", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        UUID id = clearRules.register(found.get(), user.officer());
        flash.addFlashAttribute("done", "已登记，请写清理决定。");
        return new ModelAndView("redirect:" + DESK + "/" + id);
    }

    @GetMapping(DESK + "/{id}")
    @Requires(Permission.STANDARD_EDIT)
    String one(@PathVariable UUID id, Model model) {
        var line = pages.line(rules.require(id));
        var standard = line.standard();
        return one(line, RuleForms.typed(line.rule(), standard == null ? "" : standard.slug()), Map.of(), model);
    }

    @PostMapping(DESK + "/{id}/decision")
    @Requires(Permission.STANDARD_EDIT)
    ModelAndView decide(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        var plan = RuleForms.plan(typed, errors);
        if (plan.isEmpty()) {
            one(pages.line(rules.require(id)), typed, errors, model);
            return new ModelAndView("standards/desk-rule", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        clearRules.decide(id, plan.get(), user.officer());
        flash.addFlashAttribute("done", "清理决定已登记。");
        return new ModelAndView("redirect:" + DESK + "/" + id);
    }

    @PostMapping(DESK + "/{id}/completion")
    @Requires(Permission.STANDARD_EDIT)
    String done(@PathVariable UUID id, RedirectAttributes flash) {
        clearRules.done(id, user.officer());
        flash.addFlashAttribute("done", "已登记完成。");
        return "redirect:" + DESK + "/" + id;
    }

    private String desk(Filter filter, int page, Map<String, String> typed, Map<String, String> errors, Model model) {
        pages.fill(filter, page, DESK, model);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "standards/desk-rules";
    }

    private String one(RulePages.Line line, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("line", line);
        model.addAttribute("decisions", ExistingRule.Decision.values());
        model.addAttribute("owners", pages.owners());
        model.addAttribute("standards", pages.standards());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "standards/desk-rule";
    }
}

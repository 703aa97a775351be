package org.tongyuan.standards.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;

/** The standards office's work list: what is due for review, what is under way, and the next step of each. */
@Controller
class StandardDeskController {

    private static final int MONTHS_AHEAD = 6;
    private static final int LONGEST = 200;

    private final Standards standards;
    private final MoveStandard moveStandard;
    private final List<RelatedPages> related;
    private final Agencies agencies;
    private final CurrentUser caller;
    private final LegalTime time;

    StandardDeskController(
            Standards standards,
            MoveStandard moveStandard,
            List<RelatedPages> related,
            Agencies agencies,
            CurrentUser caller,
            LegalTime time) {
        this.standards = standards;
        this.moveStandard = moveStandard;
        this.related = related;
        this.agencies = agencies;
        this.caller = caller;
        this.time = time;
    }

    @GetMapping("/desk/standards")
    @Requires(Permission.STANDARD_EDIT)
    String list(Model model) {
        fill(model, "", "", Map.of());
        return "standards/desk";
    }

    @PostMapping("/desk/standards")
    @Requires(Permission.STANDARD_EDIT)
    ModelAndView plan(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String title,
            Model model,
            RedirectAttributes flash) {
        var errors = new LinkedHashMap<String, String>();
        if (!code.strip().matches("[A-Z0-9][A-Z0-9/ .\\-]{2,49}")) {
            errors.put("code", "请填写标准编号，用大写字母、数字和连接号，例如 DB990122/T 001-2026");
        }
        if (title.isBlank()) {
            errors.put("title", "请填写标准名称");
        }
        FormErrors.tooLong("title", title, LONGEST, errors);
        if (!errors.isEmpty()) {
            fill(model, code, title, errors);
            return new ModelAndView("standards/desk", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var planned = moveStandard.plan(code.strip(), title.strip(), caller.officer());
        flash.addFlashAttribute("done", "已列入标准制定目录。");
        return new ModelAndView("redirect:/desk/standards/register/" + planned.slug());
    }

    @GetMapping("/desk/standards/register/{code}")
    @Requires(Permission.STANDARD_EDIT)
    String one(@PathVariable String code, Model model) {
        fillOne(model, code, "", Map.of());
        return "standards/desk-standard";
    }

    @PostMapping("/desk/standards/register/{code}/moves")
    @Requires(Permission.STANDARD_EDIT)
    ModelAndView move(
            @PathVariable String code,
            @RequestParam StandardState next,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes flash) {
        var errors = new LinkedHashMap<String, String>();
        if (reason.isBlank()) {
            errors.put("reason", "请写明依据或者理由");
        }
        FormErrors.tooLong("reason", reason, LONGEST, errors);
        if (!errors.isEmpty()) {
            fillOne(model, code, reason, errors);
            return new ModelAndView("standards/desk-standard", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        moveStandard.move(code, next, reason.strip(), caller.officer());
        flash.addFlashAttribute("done", "已登记。");
        return new ModelAndView("redirect:/desk/standards/register/" + code);
    }

    private void fill(Model model, String code, String title, Map<String, String> errors) {
        model.addAttribute("code", code);
        model.addAttribute("newTitle", title);
        model.addAttribute("errors", errors);
        model.addAttribute("today", time.today());
        model.addAttribute(
                "due",
                standards.reviewDueBy(
                        time.today().plusMonths(MONTHS_AHEAD), agencies.home().code()));
        model.addAttribute(
                "working",
                standards.all().stream()
                        .filter(s -> s.state() != StandardState.IN_FORCE && s.state() != StandardState.ABOLISHED)
                        .toList());
    }

    private void fillOne(Model model, String code, String reason, Map<String, String> errors) {
        var standard = standards.require(code);
        model.addAttribute("standard", standard);
        model.addAttribute(
                "next",
                standard.state().next().stream()
                        .filter(n -> n != StandardState.CONSULTATION)
                        .sorted()
                        .toList());
        model.addAttribute(
                "related",
                related.stream().flatMap(r -> r.of(standard, true).stream()).toList());
        model.addAttribute("moves", standards.moves(standard));
        model.addAttribute(
                "moveWords", standard.state() == StandardState.REVIEWED ? "standard.conclude." : "standard.move.");
        model.addAttribute("overdue", standard.reviewOverdue(time.today()));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
    }
}

package org.tongyuan.cases.forbearance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;

/** Forbearance (容错): asking, ruling, objecting. Who sees which request is decided by the request. */
@Controller
@RequestMapping(ForbearanceController.ALL)
@Requires(Permission.STAFF)
class ForbearanceController {

    static final String ALL = "/desk/forbearances";

    private static final String TO = "redirect:" + ALL + "/";
    private static final int LONGEST = 2000;

    private final AskForbearance asking;
    private final RuleOnForbearance ruling;
    private final ObjectToRuling objecting;
    private final ForbearancePages pages;
    private final CurrentUser user;
    private final Once once;

    ForbearanceController(
            AskForbearance asking,
            RuleOnForbearance ruling,
            ObjectToRuling objecting,
            ForbearancePages pages,
            CurrentUser user,
            Once once) {
        this.asking = asking;
        this.ruling = ruling;
        this.objecting = objecting;
        this.pages = pages;
        this.user = user;
        this.once = once;
    }

    @GetMapping
    @Requires({Permission.STAFF, Permission.JOURNAL_VERIFY})
    String list(Model model) {
        model.addAttribute("page", pages.list(user.officer()));
        return "cases/forbearance/list";
    }

    @GetMapping("/new")
    String form(@RequestParam(name = "case", required = false) @Nullable String number, Model model) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("case", number == null ? "" : number);
        typed.put("person", user.officer().accountId().toString());
        return form(typed, Map.of(), model);
    }

    private String form(Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("page", pages.form(typed.get("case"), user.officer()));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "cases/forbearance/new";
    }

    @PostMapping
    String ask(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var form = ForbearanceForm.read(typed, pages.conditions());
        var asked = form.request();
        if (asked == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(typed, form.errors(), model);
        }
        String view = once.run(request, () -> TO + asking.ask(asked, user.officer()));
        flash.addFlashAttribute("done", "已提交容错申请。");
        return view;
    }

    @GetMapping("/{number}")
    @Requires({Permission.STAFF, Permission.JOURNAL_VERIFY})
    String one(@PathVariable String number, Model model) {
        return one(number, Map.of(), Map.of(), model);
    }

    private String one(String number, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("page", pages.one(number, user.officer()));
        model.addAttribute("results", Ruling.Result.values());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "cases/forbearance/one";
    }

    @PostMapping("/{number}/ruling")
    @Requires(Permission.FORBEARANCE_DECIDE)
    String rule(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return decide(number, request, response, model, flash, false);
    }

    /** The ruling on an objection. */
    @PostMapping("/{number}/review")
    @Requires(Permission.FORBEARANCE_DECIDE)
    String review(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return decide(number, request, response, model, flash, true);
    }

    private String decide(
            String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            boolean again) {
        var typed = Typed.of(request);
        var form = RulingForm.read(typed, pages.conditions());
        var decision = form.decision();
        if (decision == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(number, typed, form.errors(), model);
        }
        String view = once.run(request, () -> {
            if (again) {
                ruling.review(number, decision, user.officer());
            } else {
                ruling.rule(number, decision, user.officer());
            }
            return TO + number;
        });
        flash.addFlashAttribute("done", "已作出认定，当事人会收到通知。");
        return view;
    }

    @PostMapping("/{number}/objection")
    String object(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        String words = FormErrors.given(typed.get("objection")).replace("\r\n", "\n");
        var errors = new LinkedHashMap<String, String>();
        if (words.isEmpty()) {
            errors.put("objection", "请写明异议和理由");
        }
        FormErrors.tooLong("objection", words, LONGEST, errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(number, typed, errors, model);
        }
        String view = once.run(request, () -> {
            objecting.object(number, words, user.officer());
            return TO + number;
        });
        flash.addFlashAttribute("done", "已提交异议，由另外的人复核。");
        return view;
    }
}

package org.tongyuan.disclosure.results;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** Class rules on the desk: written by one, examined and approved by others, ended when they are needed no more. */
@Controller
@RequestMapping("/desk/disclosure/results/rules")
class ClassRuleController {

    private static final int LONGEST = 1000;

    private final ClassRulePages pages;
    private final KeepClassRule keep;
    private final CollectResults collect;
    private final CurrentUser user;
    private final Words words;

    ClassRuleController(
            ClassRulePages pages, KeepClassRule keep, CollectResults collect, CurrentUser user, Words words) {
        this.pages = pages;
        this.keep = keep;
        this.collect = collect;
        this.user = user;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.DISCLOSURE_READ)
    String list(Model model) {
        pages.list(user.officer(), model);
        return "disclosure/results/rules";
    }

    @GetMapping("/new")
    @Requires(Permission.DISCLOSURE_EDIT)
    String fresh(Model model) {
        return form(ClassRulePages.empty(user.officer()), Map.of(), model);
    }

    @PostMapping
    @Requires(Permission.DISCLOSURE_EDIT)
    String draft(HttpServletRequest request, HttpServletResponse response, Model model) {
        var form = new RuleForm(Typed.of(request));
        var errors = form.errors();
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, errors, model);
        }
        try {
            return "redirect:/desk/disclosure/results/rules/" + keep.draft(form.text(), user.officer());
        } catch (RuleBroken broken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(form, Map.of("until", words.of(broken)), model);
        }
    }

    @GetMapping("/{id}")
    @Requires(Permission.DISCLOSURE_READ)
    String one(@PathVariable UUID id, Model model) {
        return show(id, Map.of(), model);
    }

    @PostMapping("/{id}/review")
    @Requires(Permission.DISCLOSURE_REVIEW)
    String review(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("typed", basis);
        if (basis.isBlank() || basis.length() > LONGEST) {
            return again(id, "basis", "请写明审查依据，不超过 " + LONGEST + " 字", response, model);
        }
        return done(
                id,
                "basis",
                () -> {
                    keep.review(id, basis, user.officer());
                    return "审查结论已记录：这一类可以公开。";
                },
                new Answer(flash, response, model));
    }

    @PostMapping("/{id}/approval")
    @Requires(Permission.DISCLOSURE_APPROVE)
    String approve(@PathVariable UUID id, RedirectAttributes flash, HttpServletResponse response, Model model) {
        return done(
                id,
                "approval",
                () -> {
                    keep.approve(id, user.officer());
                    return "规则已批准。";
                },
                new Answer(flash, response, model));
    }

    @PostMapping("/{id}/ending")
    @Requires(Permission.DISCLOSURE_APPROVE)
    String end(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String ending,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        if (ending.isBlank() || ending.length() > LONGEST) {
            return again(id, "ending", "请写明停用的理由，不超过 " + LONGEST + " 字", response, model);
        }
        return done(
                id,
                "ending",
                () -> {
                    keep.end(id, ending, user.officer());
                    return "规则已停用，以后的结果由人工办理。";
                },
                new Answer(flash, response, model));
    }

    /** At once what the next tick would do. */
    @PostMapping("/{id}/releases")
    @Requires(Permission.DISCLOSURE_EDIT)
    String release(@PathVariable UUID id, RedirectAttributes flash, HttpServletResponse response, Model model) {
        collect.soon();
        return done(
                id,
                "releases",
                () -> {
                    return "按规则公开了 " + keep.releaseNow(id, user.officer()) + " 件；没有放行的留在待办理中，并写明原因。";
                },
                new Answer(flash, response, model));
    }

    private record Answer(RedirectAttributes flash, HttpServletResponse response, Model model) {}

    private String done(UUID id, String field, Supplier<String> act, Answer to) {
        try {
            to.flash().addFlashAttribute("done", act.get());
        } catch (RuleBroken broken) {
            String view = again(id, field, words.of(broken), to.response(), to.model());
            to.response().setStatus(HttpStatus.CONFLICT.value());
            return view;
        }
        return "redirect:/desk/disclosure/results/rules/" + id;
    }

    private String again(UUID id, String field, String text, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(id, Map.of(field, text), model);
    }

    private String show(UUID id, Map<String, String> errors, Model model) {
        pages.one(id, user.officer(), model);
        model.addAttribute("errors", errors);
        return "disclosure/results/rule";
    }

    private String form(RuleForm form, Map<String, String> errors, Model model) {
        pages.form(form, user.officer(), model);
        model.addAttribute("errors", errors);
        return "disclosure/results/rule-form";
    }
}

package org.tongyuan.disclosure.results;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
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
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Words;

/** The desk's page of one result: what is judged about it, what the public would read, and what is done with it. */
@Controller
@RequestMapping("/desk/disclosure/results/{id}")
class ResultController {

    private static final int LONGEST = 1000;

    private final ResultPages pages;
    private final JudgeResult judge;
    private final PrepareRecord prepare;
    private final TakeDown takeDown;
    private final CurrentUser user;
    private final Words words;

    ResultController(
            ResultPages pages,
            JudgeResult judge,
            PrepareRecord prepare,
            TakeDown takeDown,
            CurrentUser user,
            Words words) {
        this.pages = pages;
        this.judge = judge;
        this.prepare = prepare;
        this.takeDown = takeDown;
        this.user = user;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.DISCLOSURE_READ)
    String one(@PathVariable UUID id, Model model) {
        return show(id, Map.of(), model);
    }

    @PostMapping("/social-impact")
    @Requires(Permission.DISCLOSURE_EDIT)
    String socialImpact(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Boolean some,
            @RequestParam(defaultValue = "") String impact,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("typedSome", some);
        if (some == null) {
            model.addAttribute("typed", Map.of("impact", impact));
            return again(id, "some", "请选择是否具有一定社会影响", response, model);
        }
        return act(
                id,
                "impact",
                impact,
                "社会影响判断已记录。",
                () -> judge.socialImpact(id, some, impact, user.officer()),
                new Answer(flash, response, model));
    }

    @PostMapping("/basis")
    @Requires(Permission.DISCLOSURE_EDIT)
    String basis(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        return act(
                id,
                "basis",
                basis,
                "公开依据已记录。",
                () -> judge.cite(id, basis, user.officer()),
                new Answer(flash, response, model));
    }

    @PostMapping("/assessment")
    @Requires(Permission.DISCLOSURE_EDIT)
    String assessment(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String assessment,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        return act(
                id,
                "assessment",
                assessment,
                "影响评估已记录。",
                () -> judge.assess(id, assessment, user.officer()),
                new Answer(flash, response, model));
    }

    @PostMapping("/record")
    @Requires(Permission.DISCLOSURE_EDIT)
    String record(@PathVariable UUID id, HttpServletResponse response, Model model) {
        try {
            return "redirect:/desk/disclosure/records/" + prepare.prepare(id, user.officer());
        } catch (RuleBroken broken) {
            return refused(id, "record", broken, response, model);
        }
    }

    @PostMapping("/exclusion")
    @Requires(Permission.DISCLOSURE_EDIT)
    String leave(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String exclusion,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        return act(
                id,
                "exclusion",
                exclusion,
                "已经记录为不公开。",
                () -> judge.leave(id, exclusion, user.officer()),
                new Answer(flash, response, model));
    }

    @PostMapping("/inclusion")
    @Requires(Permission.DISCLOSURE_EDIT)
    String takeUp(@PathVariable UUID id, RedirectAttributes flash, HttpServletResponse response, Model model) {
        try {
            judge.takeUpAgain(id, user.officer());
        } catch (RuleBroken broken) {
            return refused(id, "inclusion", broken, response, model);
        }
        return done(id, "已经回到待办理。", flash);
    }

    @PostMapping("/take-down")
    @Requires(Permission.DISCLOSURE_APPROVE)
    String takeDown(
            @PathVariable UUID id,
            @RequestParam(name = "take-down", defaultValue = "") String reason,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        return act(
                id,
                "take-down",
                reason,
                "已经撤下；索引号、日期和理由仍然公开。",
                () -> takeDown.takeDown(id, reason.strip(), user.officer()),
                new Answer(flash, response, model));
    }

    private record Answer(RedirectAttributes flash, HttpServletResponse response, Model model) {}

    /** An act with a text: it must be there and not too long. */
    private String act(UUID id, String field, String text, String done, Runnable act, Answer to) {
        to.model().addAttribute("typed", Map.of(field, text));
        if (text.isBlank() || text.length() > LONGEST) {
            return again(id, field, "请写明内容，不超过 " + LONGEST + " 字", to.response(), to.model());
        }
        try {
            act.run();
        } catch (RuleBroken broken) {
            return refused(id, field, broken, to.response(), to.model());
        }
        return done(id, done, to.flash());
    }

    private String refused(UUID id, String field, RuleBroken broken, HttpServletResponse response, Model model) {
        String view = again(id, field, words.of(broken), response, model);
        response.setStatus(HttpStatus.CONFLICT.value());
        return view;
    }

    private String again(UUID id, String field, String text, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(id, Map.of(field, text), model);
    }

    private String show(UUID id, Map<String, String> errors, Model model) {
        pages.fill(id, errors, user.officer(), model);
        return "disclosure/results/one";
    }

    private static String done(UUID id, String text, RedirectAttributes flash) {
        flash.addFlashAttribute("done", text);
        return "redirect:/desk/disclosure/results/" + id;
    }
}

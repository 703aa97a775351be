package org.tongyuan.documents.wording;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.documents.Downloads;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** The letters of the county and their words: what holds, drafts, trial prints, approval. */
@Controller
@RequestMapping("/admin/letters")
@Requires(Permission.LETTER_EDIT)
class WordingController {

    private static final String DRAFT = "/drafts/{id}";

    private final WordingPages pages;
    private final EditWording edit;
    private final TrialPrints trials;
    private final CurrentUser user;
    private final Once once;
    private final Words words;

    WordingController(
            WordingPages pages, EditWording edit, TrialPrints trials, CurrentUser user, Once once, Words words) {
        this.pages = pages;
        this.edit = edit;
        this.trials = trials;
        this.user = user;
        this.once = once;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("lines", pages.lines());
        return "documents/wording/list";
    }

    @GetMapping("/{template}")
    String letter(@PathVariable String template, Model model) {
        return letter(template, Map.of(), Map.of(), model);
    }

    private String letter(String template, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("page", pages.letter(template));
        model.addAttribute("agencies", pages.choices());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "documents/wording/letter";
    }

    @PostMapping("/{template}/drafts")
    String draft(
            @PathVariable String template,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        try {
            String view = once.run(
                    request,
                    () -> "redirect:/admin/letters/drafts/"
                            + edit.draft(template, agency(typed.get("agency")), text(typed), user.officer()));
            flash.addFlashAttribute("done", "草稿已保存。请查看样张，再由另一名人员批准。");
            return view;
        } catch (RuleBroken broken) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return letter(template, typed, Map.of("body", words.of(broken)), model);
        }
    }

    @GetMapping(DRAFT)
    String draft(@PathVariable UUID id, Model model) {
        return draft(id, Map.of(), Map.of(), model);
    }

    private String draft(UUID id, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("page", pages.draft(id, user.officer().accountId()));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "documents/wording/draft";
    }

    @GetMapping(DRAFT + "/proof.pdf")
    ResponseEntity<Resource> proof(@PathVariable UUID id) {
        return Downloads.letter("样张", trials.of(id));
    }

    @PostMapping(DRAFT)
    String reword(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        return act(id, "body", "草稿已保存。", request, response, model, flash, () -> {
            edit.reword(id, text(typed), seen(typed), user.officer());
            return "redirect:/admin/letters/drafts/" + id;
        });
    }

    @PostMapping(DRAFT + "/approval")
    String approve(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        return act(id, "approval", "已批准。从现在起签发的文书使用这份正文。", request, response, model, flash, () -> {
            edit.approve(id, seen(typed), user.officer());
            return "redirect:/admin/letters/drafts/" + id;
        });
    }

    @PostMapping(DRAFT + "/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        return act(id, "why", "已撤下。", request, response, model, flash, () -> {
            edit.withdraw(id, typed.getOrDefault("why", ""), user.officer());
            return "redirect:/admin/letters/drafts/" + id;
        });
    }

    private String act(
            UUID id,
            String field,
            String done,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Supplier<String> effect) {
        try {
            String view = once.run(request, effect);
            flash.addFlashAttribute("done", done);
            return view;
        } catch (RuleBroken broken) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return draft(id, Typed.of(request), Map.of(field, words.of(broken)), model);
        }
    }

    private static String text(Map<String, String> typed) {
        return typed.getOrDefault("body", "");
    }

    private static int seen(Map<String, String> typed) {
        Integer seen = Typed.number(typed, "seen");
        return seen == null ? -1 : seen;
    }

    private static @Nullable UUID agency(@Nullable String typed) {
        String given = FormErrors.given(typed);
        try {
            return given.equals(WordingPages.EVERYBODY) ? null : UUID.fromString(given);
        } catch (IllegalArgumentException e) {
            throw new RuleBroken("letter.wording.agency");
        }
    }
}

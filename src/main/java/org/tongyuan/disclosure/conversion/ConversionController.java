package org.tongyuan.disclosure.conversion;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.disclosure.publication.NewDrafts;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** The desk's page of what can become public: suggestions, files given to several, and refusals to be looked at again. */
@Controller
@RequestMapping("/desk/disclosure/conversion")
class ConversionController {

    private static final String HERE = "redirect:/desk/disclosure/conversion";

    private final ConversionPages pages;
    private final SuggestPublication suggest;
    private final DecideSuggestion decide;
    private final ReviewRefusal review;
    private final Once once;
    private final Words words;

    ConversionController(
            ConversionPages pages,
            SuggestPublication suggest,
            DecideSuggestion decide,
            ReviewRefusal review,
            Once once,
            Words words) {
        this.pages = pages;
        this.suggest = suggest;
        this.decide = decide;
        this.review = review;
        this.once = once;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.DISCLOSURE_READ)
    String desk(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", pages.desk(after));
        return "disclosure/conversion/desk";
    }

    @PostMapping("/suggestions")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String suggest(HttpServletRequest request, RedirectAttributes flash) {
        var typed = Typed.of(request);
        try {
            return once.run(request, () -> {
                UUID id = suggest.suggest(
                        typed.getOrDefault("number", ""), typed.getOrDefault("reason", ""), pages.officer());
                return HERE + "/suggestions/" + id;
            });
        } catch (RuleBroken broken) {
            flash.addFlashAttribute("notDone", words.of(broken));
            return HERE;
        }
    }

    @GetMapping("/suggestions/{id}")
    @Requires(Permission.DISCLOSURE_READ)
    String suggestion(@PathVariable UUID id, Model model) {
        return suggestion(id, Map.of(), Map.of(), model);
    }

    private String suggestion(UUID id, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("page", pages.suggestion(id));
        return filled("disclosure/conversion/suggestion", typed, errors, model);
    }

    private String filled(String view, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("categories", pages.categories());
        return view;
    }

    @PostMapping("/suggestions/{id}")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String decide(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model) {
        var typed = Typed.of(request);
        boolean adopts = "ADOPT".equals(typed.get("decision"));
        var errors = errors(typed, "ADOPT", "DECLINE", adopts);
        if (!adopts && errors.isEmpty() && typed.getOrDefault("reason", "").isBlank()) {
            errors.put("reason", "请写明不采纳的理由，申请人会看到");
        }
        if (errors.isEmpty()) {
            try {
                return once.run(
                        request,
                        () -> drafted(
                                adopts ? decide.adopt(id, wish(typed), pages.officer()) : null,
                                () -> decide.decline(id, typed.getOrDefault("reason", ""), pages.officer())));
            } catch (RuleBroken broken) {
                errors.put(adopts ? "name" : "reason", words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return suggestion(id, typed, errors, model);
    }

    @GetMapping("/refusals/{id}")
    @Requires(Permission.DISCLOSURE_READ)
    String refusal(@PathVariable UUID id, Model model) {
        return refusal(id, Map.of(), Map.of(), model);
    }

    private String refusal(UUID id, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("page", pages.refusal(id));
        return filled("disclosure/conversion/refusal", typed, errors, model);
    }

    @PostMapping("/refusals/{id}")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String review(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model) {
        var typed = Typed.of(request);
        String reason = typed.getOrDefault("reason", "");
        boolean opens = "OPEN".equals(typed.get("decision"));
        var errors = errors(typed, "OPEN", "KEEP", opens);
        if (reason.isBlank()) {
            errors.put("reason", "请写明评估的理由");
        }
        if (errors.isEmpty()) {
            try {
                return once.run(
                        request,
                        () -> drafted(
                                opens ? review.open(id, reason, wish(typed), pages.officer()) : null,
                                () -> review.keep(id, reason, pages.officer())));
            } catch (RuleBroken broken) {
                errors.put(opens ? "name" : "reason", words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return refusal(id, typed, errors, model);
    }

    /** To the draft when there is one, else back to the list after the other act. */
    private static String drafted(@Nullable UUID record, Runnable otherwise) {
        if (record != null) {
            return "redirect:" + NewDrafts.path(record);
        }
        otherwise.run();
        return HERE;
    }

    private static OpenDraft.Wish wish(Map<String, String> typed) {
        return new OpenDraft.Wish(typed.getOrDefault("name", ""), typed.getOrDefault("category", ""));
    }

    private static Map<String, String> errors(Map<String, String> typed, String yes, String no, boolean opens) {
        var errors = new LinkedHashMap<String, String>();
        String decision = typed.getOrDefault("decision", "");
        if (!decision.equals(yes) && !decision.equals(no)) {
            errors.put("decision", "请选择怎么处理");
        }
        if (opens && typed.getOrDefault("name", "").isBlank()) {
            errors.put("name", "请填写公开时的信息名称");
        }
        if (opens && typed.getOrDefault("category", "").isBlank()) {
            errors.put("category", "请选择信息分类");
        }
        return errors;
    }
}

package org.tongyuan.cases.advice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;

/** Writing down advice, and the sheet that goes with it. */
@Controller
class AdviceController {

    private static final int LONGEST = 1_000;

    private final AdvicePages pages;
    private final RecordAdvice recordAdvice;
    private final Once once;

    AdviceController(AdvicePages pages, RecordAdvice recordAdvice, Once once) {
        this.pages = pages;
        this.recordAdvice = recordAdvice;
        this.once = once;
    }

    /** About a case ({@code number}), an item ({@code item}), or whatever is searched for ({@code query}). */
    @GetMapping("/desk/advice/new")
    @Requires({Permission.CASE_SUBMIT, Permission.CASE_REVIEW})
    String form(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String query,
            Model model) {
        var about = pages.about(number, item);
        model.addAttribute("query", FormErrors.given(query));
        model.addAttribute("choices", about.itemCode() == null && query != null ? pages.choices(query) : List.of());
        return form(about, Map.of(), Map.of(), model);
    }

    private static String form(Advice.About about, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("about", about);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "cases/advice/form";
    }

    @PostMapping("/desk/advice")
    @Requires({Permission.CASE_SUBMIT, Permission.CASE_REVIEW})
    String record(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String item,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0].strip()));
        var about = pages.about(number, item);
        var errors = errors(typed);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("query", "");
            model.addAttribute("choices", List.of());
            return form(about, typed, errors, model);
        }
        boolean sheet = "true".equals(typed.get("sheet")) && about.itemCode() != null;
        String view = once.run(request, () -> {
            UUID id = recordAdvice.record(
                    about,
                    typed.getOrDefault("question", ""),
                    typed.getOrDefault("answer", ""),
                    sheet,
                    pages.officer());
            return sheet ? "redirect:" + AdvicePages.sheetOf(about) + "?advice=" + id : "redirect:/desk/advice";
        });
        flash.addFlashAttribute("done", "已记录。");
        return view;
    }

    private static Map<String, String> errors(Map<String, String> typed) {
        var errors = new LinkedHashMap<String, String>();
        check("question", "请写明问了什么", typed, errors);
        check("answer", "请写明告知了什么", typed, errors);
        return errors;
    }

    private static void check(String field, String missing, Map<String, String> typed, Map<String, String> errors) {
        String value = typed.getOrDefault(field, "");
        if (value.isEmpty()) {
            errors.put(field, missing);
        }
        FormErrors.tooLong(field, value, LONGEST, errors);
    }

    /** Everything about an item on one sheet, from its guide; with {@code advice} it says who told it when. */
    @GetMapping("/desk/items/{code}/sheet")
    @Requires(Permission.CASE_READ)
    String sheet(@PathVariable String code, @RequestParam(required = false) @Nullable UUID advice, Model model) {
        model.addAttribute("sheet", pages.sheet(code, advice));
        return "cases/advice/sheet";
    }
}

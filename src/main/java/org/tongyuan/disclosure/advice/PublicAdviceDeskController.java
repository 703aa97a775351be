package org.tongyuan.disclosure.advice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
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
import org.tongyuan.disclosure.advice.PublicAdvice.State;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** The desk on which the public's questions are answered or passed on. */
@Controller
@RequestMapping("/desk/disclosure/advice")
class PublicAdviceDeskController {

    private static final String ONE = "redirect:/desk/disclosure/advice/";

    private final PublicAdvicePages pages;
    private final AnswerPublicAdvice answer;
    private final CurrentUser user;
    private final Words words;

    PublicAdviceDeskController(PublicAdvicePages pages, AnswerPublicAdvice answer, CurrentUser user, Words words) {
        this.pages = pages;
        this.answer = answer;
        this.user = user;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.DISCLOSURE_READ)
    String list(@RequestParam(defaultValue = "true") boolean open, Model model) {
        var rows = pages.rows(user.officer(), open ? State.ASKED : State.ANSWERED);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "late", rows.stream().filter(PublicAdvicePages.Row::late).count());
        model.addAttribute("open", open);
        return "disclosure/advice/desk-list";
    }

    @GetMapping("/{number}")
    @Requires(Permission.DISCLOSURE_READ)
    String one(@PathVariable String number, Model model) {
        var view = pages.visible(number, user.officer());
        return page(view, PublicAnswerForm.of(view.of()), Map.of(), model);
    }

    private String page(
            PublicAdvicePages.View view, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("history", pages.history(view));
        model.addAttribute("mayHandle", pages.mayHandle(user.officer(), view));
        model.addAttribute("agencies", pages.agencies());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "disclosure/advice/desk";
    }

    @PostMapping("/{number}/answer")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String answer(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var form = new PublicAnswerForm(Typed.of(request));
        var errors = form.errors();
        if (errors.isEmpty()) {
            run(() -> answer.answer(number, form.reply(), user.officer()), PublicAnswerForm::fieldOf, errors);
        }
        if (errors.isEmpty()) {
            flash.addFlashAttribute("done", "答复已记录。");
            return ONE + number;
        }
        return again(number, form.typed(), errors, response, model);
    }

    @PostMapping("/{number}/agency")
    @Requires(Permission.DISCLOSURE_HANDLE)
    String passOn(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        var agency = PublicAdviceForm.id(FormErrors.given(typed.get("passTo")));
        String reason = FormErrors.given(typed.get("reason"));
        if (agency == null) {
            errors.put("passTo", "请选择转交给哪个机关");
        }
        if (reason.isEmpty()) {
            errors.put("reason", "请写明转交的理由");
        }
        FormErrors.tooLong("reason", reason, 500, errors);
        if (errors.isEmpty()) {
            run(() -> answer.passOn(number, agency, reason, user.officer()), key -> "passTo", errors);
        }
        if (errors.isEmpty()) {
            flash.addFlashAttribute("done", "已转交，答复期限从今天重新计算。");
            return pages.sees(number, user.officer()) ? ONE + number : "redirect:/desk/disclosure/advice";
        }
        var all = new LinkedHashMap<>(
                PublicAnswerForm.of(pages.visible(number, user.officer()).of()));
        all.putAll(typed);
        return again(number, all, errors, response, model);
    }

    private void run(Runnable act, Function<String, String> field, Map<String, String> errors) {
        try {
            act.run();
        } catch (RuleBroken broken) {
            errors.put(field.apply(broken.messageKey()), words.of(broken));
        }
    }

    private String again(
            String number,
            Map<String, String> typed,
            Map<String, String> errors,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(pages.visible(number, user.officer()), typed, errors, model);
    }
}

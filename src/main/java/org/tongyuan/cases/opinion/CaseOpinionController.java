package org.tongyuan.cases.opinion;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;

/** The opinions of a case: what was asked and answered, and asking for one more. */
@Controller
class CaseOpinionController {

    private final OpinionPages pages;
    private final AskOpinion ask;
    private final Once once;

    CaseOpinionController(OpinionPages pages, AskOpinion ask, Once once) {
        this.pages = pages;
        this.ask = ask;
        this.once = once;
    }

    @GetMapping("/desk/cases/{number}/opinions")
    @Requires(Permission.CASE_READ)
    String show(@PathVariable String number, Model model) {
        return show(pages.asking(number), Map.of("days", "5"), List.of(), Map.of(), model);
    }

    private static String show(
            OpinionPages.Asking asking,
            Map<String, String> typed,
            List<String> ticked,
            Map<String, String> errors,
            Model model) {
        model.addAttribute("asking", asking);
        model.addAttribute("typed", typed);
        model.addAttribute("ticked", ticked);
        model.addAttribute("errors", errors);
        return "cases/opinion/case";
    }

    @PostMapping("/desk/cases/{number}/opinions")
    @Requires({Permission.CASE_SUBMIT, Permission.CASE_REVIEW, Permission.CASE_DECIDE})
    String ask(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        pages.mustAsk(number);
        var typed = Typed.of(request);
        var asking = pages.asking(number);
        var form = OpinionForm.read(typed, request, asking.agencies(), asking.files());
        var question = form.question();
        if (question == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(asking, typed, form.ticked(), form.errors(), model);
        }
        String view = once.run(request, () -> {
            ask.ask(number, question, pages.officer());
            return "redirect:/desk/cases/" + number + "/opinions";
        });
        flash.addFlashAttribute("done", "已发出，对方会收到站内消息。本件的办理期限照常计算。");
        return view;
    }
}

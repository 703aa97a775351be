package org.tongyuan.cases.referral;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;

/** One referral: read by both sides, accepted or given back by the one, taken back by the other. */
@Controller
@Requires({Permission.CASE_SUBMIT, Permission.CASE_REVIEW, Permission.CASE_DECIDE})
class ReferralController {

    private final ReferralPages pages;
    private final AnswerReferral answer;
    private final Once once;

    ReferralController(ReferralPages pages, AnswerReferral answer, Once once) {
        this.pages = pages;
        this.answer = answer;
        this.once = once;
    }

    @GetMapping("/desk/referrals/{id}")
    @Requires(Permission.CASE_READ)
    String show(@PathVariable UUID id, Model model) {
        return show(id, Map.of(), Map.of(), model);
    }

    private String show(UUID id, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("open", pages.open(id));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "cases/referral/referral";
    }

    @PostMapping("/desk/referrals/{id}/acceptance")
    String accept(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = ReferralPages.typed(request);
        var errors = new LinkedHashMap<String, String>();
        String note = FormErrors.given(typed.get("acceptNote"));
        FormErrors.tooLong("acceptNote", note, ReferralForm.LONGEST, errors);
        if (!errors.isEmpty()) {
            return again(id, typed, errors, response, model);
        }
        String view = once.run(request, () -> {
            answer.accept(id, note.isEmpty() ? null : note, pages.officer());
            return "redirect:/desk/referrals/" + id;
        });
        flash.addFlashAttribute("done", "已接手，从现在起由您负责。");
        return view;
    }

    private String again(
            UUID id, Map<String, String> typed, Map<String, String> errors, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(id, typed, errors, model);
    }

    @PostMapping("/desk/referrals/{id}/return")
    String giveBack(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = ReferralPages.typed(request);
        var errors = new LinkedHashMap<String, String>();
        String why = FormErrors.given(typed.get("why"));
        if (why.isEmpty()) {
            errors.put("why", "请写明为什么退回、应该由谁负责");
        }
        FormErrors.tooLong("why", why, ReferralForm.LONGEST, errors);
        if (!errors.isEmpty()) {
            return again(id, typed, errors, response, model);
        }
        String view = once.run(request, () -> {
            answer.giveBack(id, why, pages.officer());
            return "redirect:/desk/referrals/" + id;
        });
        flash.addFlashAttribute("done", "已退回，仍由原来的人负责。");
        return view;
    }

    @PostMapping("/desk/referrals/{id}/withdrawal")
    String takeBack(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes flash) {
        String view = once.run(request, () -> {
            answer.takeBack(id, pages.officer());
            return "redirect:/desk/referrals/" + id;
        });
        flash.addFlashAttribute("done", "已收回。");
        return view;
    }
}

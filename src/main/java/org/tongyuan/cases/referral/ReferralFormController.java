package org.tongyuan.cases.referral;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;

/** Handing a case or a question to the right desk. */
@Controller
@Requires({Permission.CASE_SUBMIT, Permission.CASE_REVIEW, Permission.CASE_DECIDE})
class ReferralFormController {

    private final Matters matters;
    private final PassOn passOn;
    private final CurrentUser user;
    private final Once once;

    ReferralFormController(Matters matters, PassOn passOn, CurrentUser user, Once once) {
        this.matters = matters;
        this.passOn = passOn;
        this.user = user;
        this.once = once;
    }

    @GetMapping("/desk/cases/{number}/referrals/new")
    String ofCase(@PathVariable String number, Model model) {
        return form(matters.ofCase(number, user.officer()), Map.of(), Map.of(), model);
    }

    @GetMapping("/desk/advice/{id}/referrals/new")
    String ofQuestion(@PathVariable UUID id, Model model) {
        return form(matters.ofQuestion(id, user.officer()), Map.of(), Map.of(), model);
    }

    private String form(Matter matter, Map<String, String> typed, Map<String, String> errors, Model model) {
        if (!ReferralRights.mayPassOn(user.officer(), matter.now())) {
            throw new NotAllowed("REFERRAL");
        }
        model.addAttribute("matter", matter);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "cases/referral/form";
    }

    @PostMapping("/desk/cases/{number}/referrals")
    String passCaseOn(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return passOn(matters.ofCase(number, user.officer()), request, response, model, flash);
    }

    @PostMapping("/desk/advice/{id}/referrals")
    String passQuestionOn(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return passOn(matters.ofQuestion(id, user.officer()), request, response, model, flash);
    }

    private String passOn(
            Matter matter,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = ReferralPages.typed(request);
        var form = ReferralForm.read(typed, matter.routes());
        var to = form.to();
        if (to == null || !form.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(matter, typed, form.errors(), model);
        }
        String view = once.run(
                request, () -> "redirect:/desk/referrals/" + passOn.passOn(matter, to, form.note(), user.officer()));
        flash.addFlashAttribute("done", "已转交" + to.words() + "，对方接手之前仍由原来的人负责。");
        return view;
    }
}

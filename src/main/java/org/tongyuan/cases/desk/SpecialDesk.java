package org.tongyuan.cases.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Typed;

/** The acts beside the straight way, each at its own resource; one method for each permission they ask for. */
@Controller
class SpecialDesk {

    private final ActForms forms;
    private final SpecialActs acts;

    SpecialDesk(ActForms forms, SpecialActs acts) {
        this.forms = forms;
        this.acts = acts;
    }

    @PostMapping({
        "/desk/cases/{number}/return",
        "/desk/cases/{number}/pause",
        "/desk/cases/{number}/resumption",
        "/desk/cases/{number}/delay",
        "/desk/cases/{number}/hearing",
        "/desk/cases/{number}/hearing/notice",
        "/desk/cases/{number}/hearing/record",
        "/desk/cases/{number}/interested",
        "/desk/cases/{number}/interested/statement",
        "/desk/cases/{number}/inspection",
        "/desk/cases/{number}/inspection/result",
        "/desk/cases/{number}/public-notice",
        "/desk/cases/{number}/public-notice/result",
        "/desk/cases/{number}/respondent",
        "/desk/cases/{number}/deferral/extension",
        "/desk/cases/{number}/undertaking/check"
    })
    @Requires(Permission.CASE_REVIEW)
    String byReviewers(
            @PathVariable String number,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return run(number, request, model, response, flash);
    }

    @PostMapping({
        "/desk/cases/{number}/hearing/request",
        "/desk/cases/{number}/hearing/waiver",
        "/desk/cases/{number}/respondent/answer",
        "/desk/cases/{number}/deferral",
        "/desk/cases/{number}/deferral/materials",
        "/desk/cases/{number}/undertaking",
        "/desk/cases/{number}/undertaking/statement"
    })
    @Requires(Permission.CASE_SUBMIT)
    String atTheWindow(
            @PathVariable String number,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return run(number, request, model, response, flash);
    }

    @PostMapping({
        "/desk/cases/{number}/settlement",
        "/desk/cases/{number}/false-statement",
        "/desk/cases/{number}/deferral/refusal"
    })
    @Requires(Permission.CASE_DECIDE)
    String byApprovers(
            @PathVariable String number,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return run(number, request, model, response, flash);
    }

    @PostMapping("/desk/cases/{number}/extension")
    @Requires(Permission.CASE_EXTEND)
    String extend(
            @PathVariable String number,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return run(number, request, model, response, flash);
    }

    @PostMapping({
        "/desk/cases/{number}/recall",
        "/desk/cases/{number}/revocation",
        "/desk/cases/{number}/cancellation",
        "/desk/cases/{number}/stop"
    })
    @Requires(Permission.CASE_REVOKE)
    String takeBack(
            @PathVariable String number,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return run(number, request, model, response, flash);
    }

    private String run(
            String number,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        String path = request.getRequestURI();
        var act = SpecialActs.at(path.substring(path.indexOf(number) + number.length() + 1));
        var typed = Typed.of(request);
        var given = new SpecialActs.Given(act, typed);
        var errors = given.errors(forms.page(number));
        if (!errors.isEmpty()) {
            return forms.again(number, typed, errors, model, response);
        }
        return forms.run(
                number, request, flash, "已办理：" + act.label() + "。", officer -> acts.run(number, given, officer));
    }
}

package org.tongyuan.fees.demand;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** Demanding a fee of a case, by the list with which it began. */
@Controller
@Requires(Permission.FEE_DEMAND)
class CaseFeesController {

    private final CaseFees fees;
    private final DemandFee demand;
    private final CurrentUser user;
    private final Once once;
    private final Words words;

    CaseFeesController(CaseFees fees, DemandFee demand, CurrentUser user, Once once, Words words) {
        this.fees = fees;
        this.demand = demand;
        this.user = user;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/desk/cases/{number}/fee-demands/new")
    String form(@PathVariable String number, Model model) {
        return form(number, Map.of("quantity", "1"), Map.of(), model);
    }

    private String form(String number, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("fees", fees.of(number));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "fees/demand-form";
    }

    @PostMapping("/desk/cases/{number}/fee-demands")
    String demand(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        var form = DemandForm.read(typed);
        var wanted = form.wanted();
        if (wanted != null) {
            try {
                String view = once.run(
                        request,
                        () -> "redirect:/desk/fee-demands/"
                                + demand.demand(number, wanted, user.officer())
                                        .head()
                                        .number());
                flash.addFlashAttribute("done", "已开具缴费通知，并告知申请人。");
                return view;
            } catch (RuleBroken broken) {
                form.errors().put(DemandForm.fieldOf(broken.messageKey()), words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(number, typed, form.errors(), model);
    }
}

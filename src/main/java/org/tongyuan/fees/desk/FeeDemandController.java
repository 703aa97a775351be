package org.tongyuan.fees.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.documents.Downloads;
import org.tongyuan.fees.demand.DemandFee;
import org.tongyuan.fees.demand.FeeDesk;
import org.tongyuan.fees.refund.AskRefund;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** A demand on the desk: for the agency that made it, the people of the cash desk, and whoever sees the case. */
@Controller
class FeeDemandController {

    private static final String PAGE = "/desk/fee-demands/{number}";

    private final FeePages pages;
    private final FeeDesk desk;
    private final FeeActs acts;
    private final CurrentUser user;
    private final Once once;
    private final Words words;

    /** What can be done to a demand beside paying it. */
    @Component
    record FeeActs(DemandFee demand, AskRefund refund) {}

    FeeDemandController(FeePages pages, FeeDesk desk, FeeActs acts, CurrentUser user, Once once, Words words) {
        this.pages = pages;
        this.desk = desk;
        this.acts = acts;
        this.user = user;
        this.once = once;
        this.words = words;
    }

    @GetMapping(PAGE)
    @Requires({Permission.FEE_READ, Permission.CASE_READ})
    String page(@PathVariable String number, Model model) {
        return page(number, Map.of(), Map.of(), model);
    }

    private String page(String number, Map<String, String> typed, Map<String, String> errors, Model model) {
        var who = user.officer();
        var view = pages.seen(number, who);
        model.addAttribute("view", view);
        model.addAttribute("mayCharge", desk.mayCharge(who, view.of().head().agencyId()));
        model.addAttribute("mayAsk", acts.refund().mayAsk(who, view.of()));
        model.addAttribute("mayCollect", who.may(Permission.FEE_COLLECT));
        model.addAttribute("seesCase", who.may(Permission.CASE_READ));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "fees/demand";
    }

    @GetMapping(PAGE + "/letter.pdf")
    @Requires({Permission.FEE_READ, Permission.CASE_READ})
    ResponseEntity<?> letter(@PathVariable String number) {
        var view = pages.seen(number, user.officer());
        return Downloads.letter(view.letter().title(), pages.letter(view));
    }

    @PostMapping(PAGE + "/withdrawal")
    @Requires(Permission.FEE_DEMAND)
    String withdraw(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        String reason = RefundFields.text("withdrawal", "撤回的原因", typed, errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(number, typed, errors, model);
        }
        String view = once.run(request, () -> {
            acts.demand().withdraw(number, reason, user.officer());
            return "redirect:/desk/fee-demands/" + number;
        });
        flash.addFlashAttribute("done", "已撤回缴费通知，并告知申请人。");
        return view;
    }

    @PostMapping(PAGE + "/refunds")
    @Requires({Permission.FEE_DEMAND, Permission.FEE_COLLECT})
    String refund(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        SignedIn who = user.officer();
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        var fields = RefundFields.read(typed, errors);
        if (fields != null) {
            try {
                String view = once.run(request, () -> {
                    acts.refund().ask(number, fields.receipt(), fields.amount(), fields.reason(), who);
                    return "redirect:/desk/fee-demands/" + number;
                });
                flash.addFlashAttribute("done", "已申请退款，等待复核。");
                return view;
            } catch (RuleBroken broken) {
                errors.put(RefundFields.fieldOf(broken.messageKey()), words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(number, typed, errors, model);
    }
}

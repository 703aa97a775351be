package org.tongyuan.cases.my;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.cases.act.WithdrawApplication;
import org.tongyuan.cases.application.Unprocessable;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Words;

/** Taking an application back: a reason, and a page that says what it means before it is done. */
@Controller
class WithdrawalController {

    private static final int LONGEST = 500;

    private final MyCaseDesk desk;
    private final WithdrawApplication withdrawApplication;
    private final CurrentUser user;
    private final Words words;

    WithdrawalController(MyCaseDesk desk, WithdrawApplication withdrawApplication, CurrentUser user, Words words) {
        this.desk = desk;
        this.withdrawApplication = withdrawApplication;
        this.user = user;
        this.words = words;
    }

    @GetMapping("/my/cases/{number}/withdrawal")
    @Requires(Permission.APPLY)
    String page(@PathVariable String number, Model model) {
        return page(require(number), "", Map.of(), model);
    }

    @PostMapping("/my/cases/{number}/withdrawal")
    @Requires(Permission.APPLY)
    Object withdraw(
            @PathVariable String number,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes flash) {
        var page = require(number);
        if (reason.isBlank() || reason.length() > LONGEST) {
            String message =
                    words.of(reason.isBlank() ? "citizen.withdraw.reason" : "citizen.withdraw.too-long", LONGEST);
            return Unprocessable.view(page(page, reason, Map.of("reason", message), model), model);
        }
        withdrawApplication.withdraw(number, seen, reason, user.citizen());
        flash.addFlashAttribute("done", words.of("citizen.withdraw.done"));
        return "redirect:" + page.href();
    }

    private MyCaseDesk.Page require(String number) {
        var page = desk.page(number);
        if (!page.mayWithdraw()) {
            throw new RuleBroken("citizen.withdraw.not-now", page.standing().label());
        }
        return page;
    }

    private static String page(MyCaseDesk.Page page, String reason, Map<String, String> errors, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "cases/my/withdrawal";
    }
}

package org.tongyuan.disclosure.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.disclosure.annualreport.ReportDuties;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** One page that leads to every list of the disclosure office, with what is due there: the menu has no room for all of them. */
@Controller
class DisclosureDeskController {

    private final ReportDuties duties;
    private final CurrentUser user;

    DisclosureDeskController(ReportDuties duties, CurrentUser user) {
        this.duties = duties;
        this.user = user;
    }

    @GetMapping("/desk/disclosure")
    @Requires(Permission.DISCLOSURE_READ)
    String desk(Model model) {
        model.addAttribute("duties", duties.of(user.officer()));
        return "disclosure/desk/desk";
    }
}

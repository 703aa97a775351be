package org.tongyuan.cases.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.cases.record.Applications;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The slip a person takes home: number, code, what was handed in. Prints on A5. */
@Controller
class SlipController {

    private final CaseView view;
    private final Applications applications;
    private final PageNames names;
    private final CurrentUser user;

    SlipController(CaseView view, Applications applications, PageNames names, CurrentUser user) {
        this.view = view;
        this.applications = applications;
        this.names = names;
        this.user = user;
    }

    @GetMapping("/desk/cases/{number}/slip")
    @Requires(Permission.CASE_SUBMIT)
    String slip(@PathVariable String number, Model model) {
        var c = view.seen(number, user.officer());
        model.addAttribute("c", c);
        model.addAttribute("applicant", names.person(c.head().applicantId()));
        model.addAttribute("agency", names.agency(c.head().agencyId()));
        model.addAttribute("code", applications.progressCode(c.head().id()));
        model.addAttribute("officer", user.officer());
        return "cases/desk/slip";
    }
}

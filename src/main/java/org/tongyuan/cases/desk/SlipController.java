package org.tongyuan.cases.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The slip a person takes home: number, code, what was handed in, what is missing, by when. Prints on A5. */
@Controller
class SlipController {

    private final Slips slips;
    private final CurrentUser user;

    SlipController(Slips slips, CurrentUser user) {
        this.slips = slips;
        this.user = user;
    }

    @GetMapping("/desk/cases/{number}/slip")
    @Requires(Permission.CASE_SUBMIT)
    String slip(@PathVariable String number, Model model) {
        model.addAttribute("slip", slips.of(number, user.officer()));
        return "cases/desk/slip";
    }
}

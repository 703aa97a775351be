package org.tongyuan.cases.my;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.cases.act.HoldHearing;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Words;

/** The applicant asks for the hearing they were told of, or gives it up. */
@Controller
@LegalBasis("行政许可法, art. 47")
class HearingController {

    private final HoldHearing hearing;
    private final CurrentUser user;
    private final Words words;

    HearingController(HoldHearing hearing, CurrentUser user, Words words) {
        this.hearing = hearing;
        this.user = user;
        this.words = words;
    }

    @PostMapping("/my/cases/{number}/hearing/request")
    @Requires(Permission.APPLY)
    String request(@PathVariable String number, @RequestParam int seen, RedirectAttributes flash) {
        hearing.request(number, seen, user.citizen());
        flash.addFlashAttribute("done", words.of("citizen.hearing.requested"));
        return "redirect:/my/cases/" + number;
    }

    @PostMapping("/my/cases/{number}/hearing/waiver")
    @Requires(Permission.APPLY)
    String waive(@PathVariable String number, @RequestParam int seen, RedirectAttributes flash) {
        hearing.waive(number, seen, user.citizen());
        flash.addFlashAttribute("done", words.of("citizen.hearing.waived"));
        return "redirect:/my/cases/" + number;
    }
}

package org.tongyuan.cases.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.cases.convenience.SpecialService;
import org.tongyuan.cases.handover.HandOvers;
import org.tongyuan.cases.opinion.Opinions;
import org.tongyuan.cases.referral.Referrals;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Where the books of the counter are found, and whether papers wait to be taken. */
@Controller
class CounterController {

    private static final int LOOKED_BACK = 30;

    private final HandOvers handOvers;
    private final Referrals referrals;
    private final Opinions opinions;
    private final CurrentUser user;
    private final LegalTime time;

    CounterController(HandOvers handOvers, Referrals referrals, Opinions opinions, CurrentUser user, LegalTime time) {
        this.handOvers = handOvers;
        this.referrals = referrals;
        this.opinions = opinions;
        this.user = user;
        this.time = time;
    }

    @GetMapping("/desk/counter")
    @Requires(Permission.CASE_READ)
    String home(Model model) {
        var since = time.today().minusDays(LOOKED_BACK);
        model.addAttribute("since", since);
        model.addAttribute("waiting", handOvers.waiting(user.officer().agencyId(), since));
        model.addAttribute("referred", referrals.waiting(user.officer().agencyId(), null));
        model.addAttribute("asked", opinions.waiting(user.officer().agencyId()));
        model.addAttribute(
                "overdue",
                referrals.waiting(
                        CaseRights.seesWholeHall(user.officer())
                                ? null
                                : user.officer().agencyId(),
                        time.today()));
        model.addAttribute("kinds", SpecialService.Kind.values());
        return "cases/counter/home";
    }
}

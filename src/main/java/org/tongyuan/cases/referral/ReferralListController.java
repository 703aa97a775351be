package org.tongyuan.cases.referral;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** What was handed on: for the centre's manager the whole hall, for others what their own agency gave or got. */
@Controller
class ReferralListController {

    private static final int MOST = 200;

    private final ReferralPages pages;
    private final Agencies agencies;

    ReferralListController(ReferralPages pages, Agencies agencies) {
        this.pages = pages;
        this.agencies = agencies;
    }

    /** Which of them: nobody took it yet, nobody took it in time, or all. */
    enum View {
        WAITING("待接手"),
        OVERDUE("逾期未接手"),
        ALL("全部");

        private final String label;

        View(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @GetMapping("/desk/referrals")
    @Requires(Permission.CASE_READ)
    String list(
            @RequestParam(defaultValue = "WAITING") View view,
            @RequestParam(required = false) @Nullable UUID agency,
            Model model) {
        var officer = pages.officer();
        boolean all = CaseRights.seesWholeHall(officer);
        UUID of = all ? agency : officer.agencyId();
        var filter = new Referrals.Filter(of, view != View.ALL, view == View.OVERDUE ? pages.today() : null);
        var found = pages.list(filter, MOST + 1);
        model.addAttribute("view", view);
        model.addAttribute("views", View.values());
        model.addAttribute("agency", of);
        model.addAttribute("agencies", all ? agencies.all() : List.of());
        model.addAttribute("referrals", found.stream().limit(MOST).toList());
        model.addAttribute("more", found.size() > MOST);
        model.addAttribute("today", pages.today());
        return "cases/referral/list";
    }
}

package org.tongyuan.cases.promise;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Undertakings that wait for somebody, of the officer's agency or of the whole hall. */
@Controller
class PromiseBoardController {

    private final PromiseBoard board;
    private final CurrentUser user;
    private final LegalTime time;

    PromiseBoardController(PromiseBoard board, CurrentUser user, LegalTime time) {
        this.board = board;
        this.user = user;
        this.time = time;
    }

    @GetMapping("/desk/undertakings")
    @Requires(Permission.CASE_READ)
    String list(Model model) {
        var officer = user.officer();
        UUID agency = CaseRights.seesWholeHall(officer) ? null : officer.agencyId();
        model.addAttribute("owed", board.owed(agency));
        model.addAttribute("toCheck", board.toCheck(agency));
        model.addAttribute("today", time.today());
        return "cases/promise/board";
    }
}

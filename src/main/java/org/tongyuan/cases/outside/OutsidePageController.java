package org.tongyuan.cases.outside;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** A shadow case on the desk and on its applicant's own page: how it stands, and where one acts. */
@Controller
class OutsidePageController {

    private final OutsidePlaces places;
    private final OutsidePages pages;
    private final OutsideCases cases;
    private final CurrentUser user;

    OutsidePageController(OutsidePlaces places, OutsidePages pages, OutsideCases cases, CurrentUser user) {
        this.places = places;
        this.pages = pages;
        this.cases = cases;
        this.user = user;
    }

    @GetMapping("/desk/outside-cases/{system}/{number}")
    @Requires(Permission.CASE_READ)
    String desk(@PathVariable String system, @PathVariable String number, Model model) {
        model.addAttribute("page", pages.of(places.seen(system, number, user.officer())));
        return "cases/outside/case";
    }

    @GetMapping("/my/outside-cases/{system}/{number}")
    @Requires(Permission.APPLY)
    String mine(@PathVariable String system, @PathVariable String number, Model model) {
        var place = places.seen(system, number, user.citizen());
        model.addAttribute("page", pages.of(place));
        model.addAttribute("progressCode", cases.progressCode(place.file().id()));
        return "cases/outside/my-case";
    }
}

package org.tongyuan.cases.joint;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.forms.Forms;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The journeys for everybody: what is done together, by whom, with which materials, within how many days. */
@Controller
class JourneyController {

    private final Journeys journeys;
    private final JointDrafts drafts;
    private final Forms forms;
    private final CurrentUser user;
    private final LegalTime time;

    JourneyController(Journeys journeys, JointDrafts drafts, Forms forms, CurrentUser user, LegalTime time) {
        this.journeys = journeys;
        this.drafts = drafts;
        this.forms = forms;
        this.user = user;
        this.time = time;
    }

    @GetMapping("/journeys")
    @Requires(Permission.ANYONE)
    String list(Model model) {
        model.addAttribute(
                "journeys",
                journeys.all().stream().filter(Journeys.Open::isOffered).toList());
        return "cases/joint/journeys";
    }

    @GetMapping("/journeys/{code}")
    @Requires(Permission.ANYONE)
    String one(@PathVariable String code, Model model) {
        var journey = offered(code);
        model.addAttribute("journey", journey);
        model.addAttribute("form", JointForm.of(journey.journey().name(), journey.items(), forms));
        model.addAttribute(
                "joint",
                journey.items().stream().anyMatch(i -> i.profile() == org.tongyuan.items.ProcedureProfile.LICENCE));
        return "cases/joint/journey";
    }

    @PostMapping("/journeys/{code}/drafts")
    @Requires(Permission.APPLY)
    String begin(@PathVariable String code) {
        var journey = offered(code);
        for (var item : journey.items()) {
            if (!item.online()) {
                throw new RuleBroken("case.item.not-online", item.name());
            }
        }
        var citizen = user.citizen();
        var draft = JointDraft.start(citizen.accountId(), code, citizen.personId(), time.now());
        drafts.add(draft);
        return "redirect:/my/joint-drafts/" + draft.id();
    }

    private Journeys.Open offered(String code) {
        return journeys.find(code).filter(Journeys.Open::isOffered).orElseThrow(() -> new NotFound("journey " + code));
    }
}

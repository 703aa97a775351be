package org.tongyuan.cases.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Person;
import org.tongyuan.cases.record.PermitRegister;
import org.tongyuan.items.ItemVersion.Purpose;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The task list of a draft, for whom it is, and giving it up. */
@Controller
class DraftController {

    private final DraftDesk desk;
    private final Drafts drafts;
    private final Applicants applicants;
    private final CurrentUser user;
    private final PermitRegister permits;
    private final LegalTime time;

    DraftController(
            DraftDesk desk,
            Drafts drafts,
            Applicants applicants,
            CurrentUser user,
            PermitRegister permits,
            LegalTime time) {
        this.desk = desk;
        this.drafts = drafts;
        this.applicants = applicants;
        this.user = user;
        this.permits = permits;
        this.time = time;
    }

    @GetMapping("/my/drafts/{id}")
    @Requires(Permission.APPLY)
    String tasks(@PathVariable UUID id, Model model) {
        var open = desk.open(id);
        if (open.draft().caseNumber() != null) {
            return "redirect:/my/cases/" + open.draft().caseNumber() + "/confirmation";
        }
        model.addAttribute("tasks", open.tasks());
        model.addAttribute("newer", desk.newerThan(open));
        return "cases/application/tasks";
    }

    @GetMapping("/my/drafts/{id}/applicant")
    @Requires(Permission.APPLY)
    String applicant(@PathVariable UUID id, Model model) {
        var open = desk.requireOpen(id);
        UUID chosen = open.draft().applicantId();
        model.addAttribute("concerns", open.draft().concerns());
        return applicantPage(open, chosen == null ? user.citizen().personId() : chosen, Map.of(), model);
    }

    @PostMapping("/my/drafts/{id}/applicant")
    @Requires(Permission.APPLY)
    Object choose(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID applicant,
            @RequestParam(defaultValue = "") String concerns,
            Model model) {
        var open = desk.requireOpen(id);
        List<UUID> possible = applicants.idsOf(user.citizen());
        model.addAttribute("concerns", concerns);
        if (applicant == null || !possible.contains(applicant)) {
            return Unprocessable.view(
                    applicantPage(open, applicant, Map.of("applicant", desk.say("citizen.applicant.choose")), model),
                    model);
        }
        var purpose = open.item().terms().purpose();
        var obstacle = purpose == Purpose.NEW
                ? Optional.<String>empty()
                : permits.obstacle(applicant, concerns.strip(), purpose, time.today());
        if (obstacle.isPresent()) {
            String told = desk.say(obstacle.get(), concerns.strip());
            return Unprocessable.view(applicantPage(open, applicant, Map.of("concerns", told), model), model);
        }
        drafts.save(open.draft().forApplicant(applicant, concerns.isBlank() ? null : concerns.strip(), time.now()));
        return "redirect:" + open.nextAfterApplicant();
    }

    private String applicantPage(DraftDesk.Open open, @Nullable UUID chosen, Map<String, String> errors, Model model) {
        List<Person> people = applicants.of(user.citizen());
        model.addAttribute("open", open);
        model.addAttribute("people", people);
        model.addAttribute("chosen", chosen);
        model.addAttribute("errors", errors);
        return "cases/application/applicant";
    }

    /** Goes on with the version of the item that came into force meanwhile. */
    @PostMapping("/my/drafts/{id}/version")
    @Requires(Permission.APPLY)
    String takeNewVersion(@PathVariable UUID id, RedirectAttributes flash) {
        var open = desk.requireOpen(id);
        var newer = desk.newerThan(open);
        if (newer != null) {
            drafts.save(open.draft().movedTo(newer.id(), time.now()));
            flash.addFlashAttribute("done", desk.say("citizen.draft.moved"));
        }
        return "redirect:/my/drafts/" + id;
    }

    @PostMapping("/my/drafts/{id}/removal")
    @Requires(Permission.APPLY)
    String discard(@PathVariable UUID id, RedirectAttributes flash) {
        var open = desk.requireOpen(id);
        desk.discard(open.draft());
        flash.addFlashAttribute("done", desk.say("citizen.draft.discarded"));
        return "redirect:/my";
    }
}

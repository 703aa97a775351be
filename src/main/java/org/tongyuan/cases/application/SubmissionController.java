package org.tongyuan.cases.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.cases.act.AnswersRefused;
import org.tongyuan.cases.certificate.FetchCertificates;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Every answer once more with a link to change it, then the one submission. */
@Controller
class SubmissionController {

    private final DraftDesk desk;
    private final Applicants applicants;
    private final SubmitDraft submitDraft;
    private final GivenMaterials materials;
    private final CurrentUser user;

    SubmissionController(
            DraftDesk desk,
            Applicants applicants,
            SubmitDraft submitDraft,
            GivenMaterials materials,
            CurrentUser user) {
        this.desk = desk;
        this.applicants = applicants;
        this.submitDraft = submitDraft;
        this.materials = materials;
        this.user = user;
    }

    @GetMapping("/my/drafts/{id}/answers")
    @Requires(Permission.APPLY)
    String answers(@PathVariable UUID id, Model model) {
        var open = desk.open(id);
        if (open.draft().caseNumber() != null) {
            return "redirect:/my/cases/" + open.draft().caseNumber() + "/confirmation";
        }
        if (!open.tasks().readyToCheck() || desk.newerThan(open) != null) {
            return "redirect:" + open.href();
        }
        return page(open, Map.of(), model);
    }

    /** {@code seen} is the draft as the citizen checked it: what changed in another tab must be looked at again. */
    @PostMapping("/my/drafts/{id}/submission")
    @Requires(Permission.APPLY)
    Object submit(
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "false") boolean incomplete,
            @RequestParam(defaultValue = "false") boolean truthful,
            @RequestParam(defaultValue = "false") boolean electronic,
            Model model) {
        var open = desk.open(id);
        model.addAttribute("electronic", electronic);
        if (open.draft().caseNumber() == null) {
            var errors = errorsOf(open, seen, incomplete, truthful);
            if (!errors.isEmpty()) {
                return Unprocessable.view(page(open, errors, model), model);
            }
        }
        try {
            return "redirect:/my/cases/" + submitDraft.submit(id, prints(open), electronic, user.citizen())
                    + "/confirmation";
        } catch (AnswersRefused refused) {
            // An answer that was right when it was saved may be wrong today, e.g. a day that has passed.
            return Unprocessable.view(formAgain(open, refused.messages(), model), model);
        }
    }

    /** A second click finds the case and prints nothing. */
    private Map<String, FetchCertificates.Fetched> prints(DraftDesk.Open open) {
        return open.draft().caseNumber() == null ? materials.prints(open) : Map.of();
    }

    private static String formAgain(DraftDesk.Open open, Map<String, String> errors, Model model) {
        model.addAttribute("open", open);
        model.addAttribute("definition", open.item().form());
        model.addAttribute("values", open.draft().answers());
        model.addAttribute("errors", errors);
        return "cases/application/form";
    }

    private Map<String, String> errorsOf(DraftDesk.Open open, int seen, boolean incomplete, boolean truthful) {
        if (!open.tasks().readyToCheck()) {
            throw new RuleBroken("citizen.draft.unfinished");
        }
        var errors = new LinkedHashMap<String, String>();
        if (open.draft().version() != seen) {
            errors.put("answers", desk.say("citizen.answers.changed"));
        }
        if (!incomplete && !open.tasks().lacking().isEmpty()) {
            errors.put("incomplete", desk.say("citizen.answers.incomplete"));
        }
        if (!truthful) {
            errors.put("truthful", desk.say("citizen.answers.truthful"));
        }
        return errors;
    }

    private String page(DraftDesk.Open open, Map<String, String> errors, Model model) {
        UUID applicant = open.draft().applicantId();
        model.addAttribute("open", open);
        model.addAttribute("applicant", applicant == null ? null : applicants.require(user.citizen(), applicant));
        model.addAttribute("errors", errors);
        return "cases/application/answers";
    }
}

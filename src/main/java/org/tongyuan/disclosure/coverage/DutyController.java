package org.tongyuan.disclosure.coverage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.disclosure.catalogue.TermsForm;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** One duty of an agency: what is demanded, which dates it kept, and its terms; and what stands behind the numbers of the board. */
@Controller
@RequestMapping("/desk/disclosure/coverage/{agency}")
class DutyController {

    private final DutyPages pages;
    private final AssignDuties assignDuties;
    private final CoverageRights rights;
    private final CurrentUser user;
    private final Words words;

    DutyController(DutyPages pages, AssignDuties assignDuties, CoverageRights rights, CurrentUser user, Words words) {
        this.pages = pages;
        this.assignDuties = assignDuties;
        this.rights = rights;
        this.user = user;
        this.words = words;
    }

    @GetMapping("/duties/{category}")
    @Requires(Permission.DISCLOSURE_READ)
    String whole(@PathVariable UUID agency, @PathVariable String category, Model model) {
        var of = rights.mustSee(user.officer(), agency);
        return form(of.id(), category, pages.typed(agency, category), Map.of(), model);
    }

    @PostMapping("/duties/{category}")
    @Requires(Permission.DISCLOSURE_APPROVE)
    String change(
            @PathVariable UUID agency,
            @PathVariable String category,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        rights.mustSee(user.officer(), agency);
        var typed = Typed.of(request);
        var form = new TermsForm(typed);
        var errors = new LinkedHashMap<String, String>();
        form.check(errors);
        var since = FormErrors.day(typed.getOrDefault("from", ""));
        if (since.isEmpty()) {
            errors.put("from", "请填写从哪一天起应当公开，例如 2026-01-01");
        }
        if (errors.isEmpty()) {
            try {
                var said = form.said("", "", "", "");
                assignDuties.change(agency, category, since.orElseThrow(), said, user.officer());
                flash.addFlashAttribute("done", "要求已保存。");
                return "redirect:/desk/disclosure/coverage/" + agency + "/duties/" + category;
            } catch (RuleBroken broken) {
                errors.put(TermsForm.fieldOf(broken.messageKey()), words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(agency, category, typed, errors, model);
    }

    private String form(
            UUID agency, String category, Map<String, String> typed, Map<String, String> errors, Model model) {
        pages.whole(agency, category, model);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("mayAssign", rights.assigns(user.officer()));
        return "disclosure/coverage/duty";
    }

    @GetMapping("/entries/{entry}")
    @Requires(Permission.DISCLOSURE_READ)
    String entry(@PathVariable UUID agency, @PathVariable UUID entry, Model model) {
        rights.mustSee(user.officer(), agency);
        pages.entry(agency, entry, model);
        model.addAttribute("typed", Map.of());
        model.addAttribute("errors", Map.of());
        model.addAttribute("mayAssign", false);
        return "disclosure/coverage/duty";
    }

    /** {@code figure}: a number of the board in small letters, e.g. missed. */
    @GetMapping("/figures/{figure}")
    @Requires(Permission.DISCLOSURE_READ)
    String figure(@PathVariable UUID agency, @PathVariable String figure, Model model) {
        rights.mustSee(user.officer(), agency);
        pages.figure(agency, Figure.named(figure), model);
        return "disclosure/coverage/figure";
    }
}

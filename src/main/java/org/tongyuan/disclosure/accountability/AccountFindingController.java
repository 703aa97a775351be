package org.tongyuan.disclosure.accountability;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agency;
import org.tongyuan.disclosure.assessment.AssessmentDesk;
import org.tongyuan.documents.Downloads;
import org.tongyuan.documents.Letters;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** The desk of accountability: all findings for the authority in charge, for an agency what was served on it. */
@Controller
@RequestMapping("/desk/disclosure/findings")
@Requires({Permission.DISCLOSURE_HANDLE, Permission.DISCLOSURE_APPROVE})
class AccountFindingController {

    private static final int LONGEST = 4000;

    private final AccountFindings findings;
    private final HoldToAccount hold;
    private final AssessmentDesk desk;
    private final Letters letters;
    private final CurrentUser user;
    private final Words words;

    AccountFindingController(
            AccountFindings findings,
            HoldToAccount hold,
            AssessmentDesk desk,
            Letters letters,
            CurrentUser user,
            Words words) {
        this.findings = findings;
        this.hold = hold;
        this.desk = desk;
        this.letters = letters;
        this.user = user;
        this.words = words;
    }

    /** A line of the list. */
    record Row(AccountFinding of, Agency agency, boolean late) {}

    @GetMapping
    String list(Model model) {
        var officer = user.officer();
        model.addAttribute(
                "rows",
                findings.of(desk.regionOf(officer), desk.isInCharge(officer) ? null : officer.agencyId()).stream()
                        .map(this::row)
                        .toList());
        model.addAttribute("mayRecord", decides(officer));
        return "disclosure/accountability/list";
    }

    private Row row(AccountFinding f) {
        var served = f.served();
        boolean late = f.state() == AccountFinding.State.SERVED
                && served != null
                && served.clock().isOver(desk.today());
        return new Row(f, desk.agency(f.head().agencyId()), late);
    }

    private boolean decides(SignedIn.Officer officer) {
        return desk.isInCharge(officer) && officer.may(Permission.DISCLOSURE_APPROVE);
    }

    @GetMapping("/new")
    @Requires(Permission.DISCLOSURE_APPROVE)
    String form(HttpServletRequest request, Model model) {
        return form(Typed.of(request), Map.of(), model);
    }

    private String form(Map<String, String> typed, Map<String, String> errors, Model model) {
        var officer = user.officer();
        desk.mustBeInCharge(officer);
        model.addAttribute(
                "agencies",
                desk.assessed(desk.regionOf(officer)).stream()
                        .filter(a -> !a.id().equals(officer.agencyId()))
                        .toList());
        model.addAttribute("bases", Basis.values());
        model.addAttribute("kinds", Consequence.values());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "disclosure/accountability/new";
    }

    @PostMapping
    @Requires(Permission.DISCLOSURE_APPROVE)
    String record(HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash, Model model) {
        var form = new AccountFindingForm(Typed.of(request));
        var errors = new LinkedHashMap<>(form.errors());
        UUID agency = form.agency();
        if (errors.isEmpty() && agency != null) {
            try {
                String number = hold.record(agency, form.matter(), user.officer());
                flash.addFlashAttribute("done", "已记录，核对后送达。");
                return "redirect:/desk/disclosure/findings/" + number;
            } catch (RuleBroken broken) {
                errors.put(AccountFindingForm.fieldOf(broken.messageKey()), words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form.typed(), errors, model);
    }

    @GetMapping("/{number}")
    String one(@PathVariable String number, Model model) {
        return page(number, Map.of(), Map.of(), model);
    }

    private AccountFinding visible(String number) {
        var officer = user.officer();
        var found = findings.require(number);
        boolean own = found.head().agencyId().equals(officer.agencyId()) && found.served() != null;
        if (!own && !desk.isInCharge(officer)) {
            throw new NotFound("finding of accountability " + number);
        }
        return found;
    }

    private String page(String number, Map<String, String> typed, Map<String, String> errors, Model model) {
        var found = visible(number);
        var served = found.served();
        var officer = user.officer();
        model.addAttribute("row", row(found));
        model.addAttribute(
                "left",
                served == null
                        ? ""
                        : served.clock()
                                .text(desk.today(), desk.calendar(found.head().regionCode())));
        model.addAttribute(
                "reasons",
                served == null
                        ? List.of()
                        : served.clock().reasons(desk.calendar(found.head().regionCode())));
        model.addAttribute("letters", letters.of(HoldToAccount.subject(found)));
        model.addAttribute("decides", decides(officer));
        model.addAttribute("own", officer.agencyId().equals(found.head().agencyId()));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "disclosure/accountability/finding";
    }

    @GetMapping("/{number}/letters/{id}.pdf")
    ResponseEntity<?> letter(@PathVariable String number, @PathVariable UUID id) {
        var letter = letters.of(HoldToAccount.subject(visible(number))).stream()
                .filter(l -> l.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("letter " + id));
        return Downloads.letter(letter.title(), letters.pdf(id));
    }

    /** {@code service}, {@code answer} or {@code closure}. */
    @PostMapping("/{number}/{act}")
    String act(
            @PathVariable String number,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        visible(number);
        var typed = Typed.of(request);
        String text = FormErrors.given(typed.get(act)).replace("\r\n", "\n");
        var errors = new LinkedHashMap<String, String>();
        FormErrors.tooLong(act, text, LONGEST, errors);
        if (errors.isEmpty()) {
            try {
                switch (act) {
                    case "service" -> hold.serve(number, user.officer());
                    case "answer" -> hold.answer(number, text, user.officer());
                    case "closure" -> hold.close(number, text, user.officer());
                    default -> throw new NotFound("act " + act);
                }
                flash.addFlashAttribute("done", "已办理。");
                return "redirect:/desk/disclosure/findings/" + number;
            } catch (RuleBroken broken) {
                errors.put(act, words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(number, typed, errors, model);
    }
}

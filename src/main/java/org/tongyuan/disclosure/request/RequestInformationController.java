package org.tongyuan.disclosure.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.Person;
import org.tongyuan.agencies.Agency;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** Applying for information on the net; nobody is asked what for. */
@Controller
class RequestInformationController {

    private final RequestPages pages;
    private final TakeInRequest takeIn;
    private final Once once;
    private final Words words;

    RequestInformationController(RequestPages pages, TakeInRequest takeIn, Once once, Words words) {
        this.pages = pages;
        this.takeIn = takeIn;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/disclosure/apply")
    @Requires(Permission.APPLY)
    String form(HttpServletRequest request, Model model) {
        return form(Typed.of(request), Map.of(), model);
    }

    private String form(Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("agencies", pages.agencies());
        model.addAttribute("applicants", pages.applicants());
        model.addAttribute("kinds", RequestPages.kindsOf(true));
        model.addAttribute("forms", RequestForm.forms());
        model.addAttribute("ways", RequestForm.ways());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "disclosure/request/apply";
    }

    @PostMapping("/disclosure/apply")
    @Requires(Permission.APPLY)
    String apply(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        var agency = pages.agencies().stream()
                .map(Agency::id)
                .filter(id -> id.toString().equals(typed.get("agency")))
                .findFirst();
        if (agency.isEmpty()) {
            errors.put("agency", "请选择向哪个机关申请");
        }
        var applicants = pages.applicants();
        var person = applicants.stream()
                .filter(p -> p.id().toString().equals(typed.get("applicant")))
                .findFirst()
                .orElse(applicants.getFirst());
        var kind = person.isBody()
                ? RequestForm.choice(ApplicantKind.class, typed, "kind", "请选择单位的类别", errors)
                : ApplicantKind.NATURAL_PERSON;
        var form = RequestForm.read(typed);
        errors.putAll(form.errors());
        var wanted = form.wanted();
        String help = FormErrors.given(typed.get("readingHelp"));
        FormErrors.tooLong("readingHelp", help, 200, errors);
        if (errors.isEmpty() && wanted != null && kind != null) {
            try {
                String view = once.run(request, () -> send(agency.orElseThrow(), person, kind, help, wanted));
                flash.addFlashAttribute("done", "申请已提交。");
                return view;
            } catch (RuleBroken broken) {
                errors.put("wanted", words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(typed, errors, model);
    }

    private String send(UUID agency, Person person, ApplicantKind kind, String help, Wanted wanted) {
        String number = takeIn.takeIn(
                new TakeInRequest.NewRequest(
                        agency,
                        person.id(),
                        kind,
                        IntakeChannel.INTERNET,
                        null,
                        null,
                        false,
                        Texts.orNull(help),
                        wanted),
                pages.citizen());
        return "redirect:/disclosure/my/" + number;
    }
}

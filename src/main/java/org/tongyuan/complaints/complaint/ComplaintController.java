package org.tongyuan.complaints.complaint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.documents.Uploads;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.HourlyCount;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** Complaining on the net, and seeing by number and code how it stands. */
@Controller
class ComplaintController {

    private static final int MOST_PER_HOUR = 20;
    private static final int WRONG_PER_HOUR = 10;

    private final ComplaintPages pages;
    private final TakeInComplaint takeIn;
    private final CurrentUser user;
    private final HourlyCount count;
    private final Once once;
    private final Words words;

    ComplaintController(
            ComplaintPages pages, TakeInComplaint takeIn, CurrentUser user, HourlyCount count, Once once, Words words) {
        this.pages = pages;
        this.takeIn = takeIn;
        this.user = user;
        this.count = count;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/complaints")
    @Requires(Permission.ANYONE)
    String landing(Model model) {
        return landing("", "", Map.of(), model);
    }

    private static String landing(String number, String code, Map<String, String> errors, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("code", code);
        model.addAttribute("errors", errors);
        return "complaints/landing";
    }

    @GetMapping("/complaints/new")
    @Requires(Permission.ANYONE)
    String form(HttpServletRequest request, Model model) {
        return form(Typed.of(request), Map.of(), model);
    }

    private String form(Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("agencies", pages.agencies());
        model.addAttribute("windows", pages.windows());
        model.addAttribute("quotable", pages.quotable());
        model.addAttribute("kinds", ComplaintKind.values());
        model.addAttribute("fields", ComplaintField.values());
        model.addAttribute("signedIn", citizen() != null);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "complaints/new";
    }

    /** Members of staff complain here like anybody else. */
    private SignedIn.@Nullable Citizen citizen() {
        return user.find().orElse(null) instanceof SignedIn.Citizen citizen ? citizen : null;
    }

    @PostMapping("/complaints")
    @Requires(Permission.ANYONE)
    String complain(
            @RequestParam(required = false) @Nullable List<MultipartFile> evidence,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = Typed.of(request);
        var citizen = "true".equals(typed.get("unnamed")) && "REPORT".equals(typed.get("kind")) ? null : citizen();
        var form = new ComplaintForm(typed, citizen != null, false);
        var errors = form.errors();
        if (errors.isEmpty() && !count.allows("complaint", request.getRemoteAddr(), MOST_PER_HOUR)) {
            errors.put("what", words.of("complaint.too-many"));
        }
        if (errors.isEmpty()) {
            try {
                var made = form.complaint(citizen == null ? null : citizen.personId(), Uploads.of(evidence));
                return once.run(request, () -> {
                    var receipt = takeIn.takeIn(made, citizen);
                    return "redirect:/complaints/progress?number=" + receipt.number() + "&code=" + receipt.code();
                });
            } catch (RuleBroken broken) {
                errors.put(ComplaintForm.fieldOf(broken.messageKey()), words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(typed, errors, model);
    }

    /** A plain GET, so that a link can be kept. */
    @GetMapping("/complaints/progress")
    @Requires(Permission.ANYONE)
    String progress(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        String givenNumber = clean(number);
        String givenCode = clean(code);
        if (givenNumber.isEmpty() && givenCode.isEmpty()) {
            return landing("", "", Map.of(), model);
        }
        if (count.isOver("complaint-progress", request.getRemoteAddr(), WRONG_PER_HOUR)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return landing(number, "", Map.of("number", words.of("complaint.progress.wait")), model);
        }
        var view = pages.byCode(givenNumber, givenCode);
        if (view.isEmpty()) {
            count.allows("complaint-progress", request.getRemoteAddr(), WRONG_PER_HOUR);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return landing(number, code, Map.of("number", words.of("complaint.progress.wrong")), model);
        }
        model.addAttribute("view", view.get());
        return "complaints/progress";
    }

    /** People type blanks, small letters and full-width digits. */
    private static String clean(String typed) {
        return Normalizer.normalize(FormErrors.given(typed), Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }
}

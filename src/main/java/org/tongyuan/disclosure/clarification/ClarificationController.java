package org.tongyuan.disclosure.clarification;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

/** For everybody: what was clarified, a form to report what is false or incomplete, and the answer to whoever holds the receipt. */
@Controller
class ClarificationController {

    private static final int MOST = 100;
    private static final int MOST_PER_HOUR = 20;

    private final ClarificationPages pages;
    private final ReportFalseInformation report;
    private final CurrentUser user;
    private final HourlyCount count;
    private final Once once;
    private final Words words;

    ClarificationController(
            ClarificationPages pages,
            ReportFalseInformation report,
            CurrentUser user,
            HourlyCount count,
            Once once,
            Words words) {
        this.pages = pages;
        this.report = report;
        this.user = user;
        this.count = count;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/disclosure/clarifications")
    @Requires(Permission.ANYONE)
    String list(Model model) {
        model.addAttribute("lines", pages.published(MOST));
        return "disclosure/clarification/list";
    }

    @GetMapping("/disclosure/clarifications/new")
    @Requires(Permission.ANYONE)
    String form(HttpServletRequest request, Model model) {
        return form(Typed.of(request), Map.of(), model);
    }

    private String form(Map<String, String> typed, Map<String, String> errors, Model model) {
        String index = FormErrors.given(typed.get("record"));
        model.addAttribute("about", index.isEmpty() ? null : pages.record(index).orElse(null));
        model.addAttribute("agencies", pages.agencies());
        model.addAttribute("signedIn", user.find().orElse(null) instanceof SignedIn.Citizen);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "disclosure/clarification/new";
    }

    @PostMapping("/disclosure/clarifications")
    @Requires(Permission.ANYONE)
    String report(
            @RequestParam(required = false) @Nullable List<MultipartFile> evidence,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = Typed.of(request);
        var form = new ReportForm(typed);
        var errors = form.errors();
        if (errors.isEmpty() && !count.allows("clarification", request.getRemoteAddr(), MOST_PER_HOUR)) {
            errors.put("what", words.of("disclosure.clarification.too-many"));
        }
        if (errors.isEmpty()) {
            try {
                SignedIn by = user.find().orElse(null);
                UUID person = by instanceof SignedIn.Citizen citizen ? citizen.personId() : null;
                var made = new ReportFalseInformation.NewReport(form.agency(), form.said(person), Uploads.of(evidence));
                return once.run(
                        request, () -> "redirect:/disclosure/clarifications/reports/" + report.report(made, by));
            } catch (RuleBroken broken) {
                errors.put(
                        broken.messageKey().startsWith("file.")
                                        || broken.messageKey().endsWith("files")
                                ? "evidence"
                                : "what",
                        words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(typed, errors, model);
    }

    /** Says nothing about who reported it. */
    @GetMapping("/disclosure/clarifications/reports/{receipt}")
    @Requires(Permission.ANYONE)
    String receipt(@PathVariable String receipt, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("view", pages.byReceipt(receipt));
        return "disclosure/clarification/receipt";
    }
}

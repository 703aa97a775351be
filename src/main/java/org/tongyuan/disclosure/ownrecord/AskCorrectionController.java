package org.tongyuan.disclosure.ownrecord;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.agencies.Agency;
import org.tongyuan.disclosure.request.IntakeChannel;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;
import org.tongyuan.platform.web.Words;

/** Asking on the net for the correction of a record about oneself. */
@Controller
class AskCorrectionController {

    private final CorrectionPages pages;
    private final TakeInCorrection takeIn;
    private final Once once;
    private final Words words;

    AskCorrectionController(CorrectionPages pages, TakeInCorrection takeIn, Once once, Words words) {
        this.pages = pages;
        this.takeIn = takeIn;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/disclosure/corrections/new")
    @Requires(Permission.APPLY)
    String form(HttpServletRequest request, Model model) {
        return form(Typed.of(request), Map.of(), model);
    }

    private String form(Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("agencies", pages.agencies());
        model.addAttribute("applicants", pages.applicants());
        model.addAttribute("ways", ClaimForm.ways());
        model.addAttribute("most", CorrectionFiles.MOST);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "disclosure/ownrecord/ask";
    }

    @PostMapping("/disclosure/corrections/new")
    @Requires(Permission.APPLY)
    String ask(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        var typed = Typed.of(request);
        var errors = new LinkedHashMap<String, String>();
        var agency = pages.agencies().stream()
                .map(Agency::id)
                .filter(id -> id.toString().equals(typed.get("agency")))
                .findFirst();
        if (agency.isEmpty()) {
            errors.put("agency", "请选择向哪个机关提出");
        }
        var form = ClaimForm.read(typed);
        errors.putAll(form.errors());
        var claim = form.claim();
        if (errors.isEmpty() && claim != null) {
            var applicants = pages.applicants();
            var person = applicants.stream()
                    .filter(p -> p.id().toString().equals(typed.get("applicant")))
                    .findFirst()
                    .orElse(applicants.getFirst());
            try {
                String view = once.run(
                        request,
                        () -> "redirect:/disclosure/corrections/my/"
                                + takeIn.takeIn(
                                        new TakeInCorrection.NewCorrection(
                                                agency.orElseThrow(),
                                                person.id(),
                                                IntakeChannel.INTERNET,
                                                null,
                                                claim,
                                                CorrectionPages.uploads(request)),
                                        pages.citizen()));
                flash.addFlashAttribute("done", "更正要求已提交。");
                return view;
            } catch (RuleBroken broken) {
                errors.put(fieldOf(broken), words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(typed, errors, model);
    }

    static String fieldOf(RuleBroken broken) {
        return broken.messageKey().startsWith("file.") || broken.messageKey().equals("own-record.files")
                ? "file"
                : "record";
    }
}

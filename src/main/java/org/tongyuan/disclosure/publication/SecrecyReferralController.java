package org.tongyuan.disclosure.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.disclosure.publication.RecordVersion.Conclusion;
import org.tongyuan.disclosure.publication.SecrecyReferral.Answer;
import org.tongyuan.documents.Downloads;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Words;

/** The letter by which a record was referred up, and what was answered from above. */
@Controller
@RequestMapping("/desk/disclosure/records/{id}")
class SecrecyReferralController {

    private static final int LONGEST = 1000;

    private final RecordPages pages;
    private final ReviewSecrecy reviewSecrecy;
    private final ReferralLetter letter;
    private final CurrentUser user;
    private final Words words;

    SecrecyReferralController(
            RecordPages pages, ReviewSecrecy reviewSecrecy, ReferralLetter letter, CurrentUser user, Words words) {
        this.pages = pages;
        this.reviewSecrecy = reviewSecrecy;
        this.letter = letter;
        this.user = user;
        this.words = words;
    }

    @GetMapping("/referral.pdf")
    @Requires(Permission.DISCLOSURE_READ)
    ResponseEntity<Resource> letter(@PathVariable UUID id) {
        var referral = pages.referral(pages.visible(id, user.officer()));
        if (referral == null || referral.letter() == null) {
            throw new NotFound("referral of " + id);
        }
        return Downloads.letter("报请确定函", letter.pdf(referral.letter()));
    }

    @PostMapping("/referral-answer")
    @Requires(Permission.DISCLOSURE_REVIEW)
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answeredBy,
            @RequestParam(defaultValue = "") String answerNumber,
            @RequestParam(defaultValue = "") String answeredOn,
            @RequestParam(required = false) @Nullable Conclusion answered,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        var on = FormErrors.day(answeredOn);
        model.addAttribute(
                "typed",
                Map.of(
                        "answeredBy",
                        answeredBy,
                        "answerNumber",
                        answerNumber,
                        "answeredOn",
                        answeredOn,
                        "answered",
                        answered == null ? "" : answered.name(),
                        "answer",
                        answer));
        var errors = errors(answeredBy, answerNumber, answer);
        if (on.isEmpty()) {
            errors.put("answeredOn", "请填写答复上的日期，例如 2026-12-01");
        }
        if (answered == null) {
            errors.put("answered", "请选择答复的结论");
        }
        if (errors.isEmpty()) {
            try {
                keep(id, answeredBy, answerNumber, on.orElseThrow(), answered, answer);
                flash.addFlashAttribute("done", "答复已记录，请按答复作出结论。");
                return "redirect:/desk/disclosure/records/" + id;
            } catch (RuleBroken broken) {
                errors.put("answeredOn", words.of(broken));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        pages.fill(id, errors, user.officer(), model);
        return "disclosure/publication/record";
    }

    private void keep(UUID id, String by, String number, LocalDate on, @Nullable Conclusion said, String text) {
        var officer = user.officer();
        var conclusion = said == null ? Conclusion.NOT_PUBLIC : said;
        var given = new Answer(by.strip(), number.strip(), on, conclusion, text.strip(), officer.name());
        reviewSecrecy.answerReferral(id, given, officer);
    }

    private static Map<String, String> errors(String by, String number, String text) {
        var errors = new LinkedHashMap<String, String>();
        if (by.isBlank() || by.length() > 100) {
            errors.put("answeredBy", "请填写作出答复的机关");
        }
        if (number.isBlank() || number.length() > 100) {
            errors.put("answerNumber", "请填写答复的文号；没有文号的写明“无文号”和答复的方式");
        }
        if (text.isBlank() || text.length() > LONGEST) {
            errors.put("answer", "请写明答复的内容，不超过 " + LONGEST + " 字");
        }
        return errors;
    }
}

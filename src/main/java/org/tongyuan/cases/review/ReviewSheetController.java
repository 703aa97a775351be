package org.tongyuan.cases.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.documents.Downloads;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Typed;

/** A score sheet (评查表): scoring, signing, what the agency says, and the sheet on paper. */
@Controller
@Requires(Permission.CASE_FILE_REVIEW)
class ReviewSheetController {

    private static final String SHEET = "/desk/case-reviews/sheets/{id}";

    private static final String TO = "redirect:/desk/case-reviews/sheets/";
    private static final int LONGEST = 2000;

    private final ReviewCaseFile reviewing;
    private final ReplyToReview replying;
    private final ReviewPages pages;
    private final ReviewPapers papers;
    private final CurrentUser user;
    private final Once once;

    ReviewSheetController(
            ReviewCaseFile reviewing,
            ReplyToReview replying,
            ReviewPages pages,
            ReviewPapers papers,
            CurrentUser user,
            Once once) {
        this.reviewing = reviewing;
        this.replying = replying;
        this.pages = pages;
        this.papers = papers;
        this.user = user;
        this.once = once;
    }

    @GetMapping(SHEET)
    @Requires(Permission.CASE_READ)
    String sheet(@PathVariable UUID id, Model model) {
        return sheet(id, null, Map.of(), model);
    }

    private String sheet(UUID id, @Nullable Map<String, String> typed, Map<String, String> errors, Model model) {
        var page = pages.sheet(id, user.officer());
        model.addAttribute("page", page);
        model.addAttribute("typed", typed == null ? shown(page.of()) : typed);
        model.addAttribute("errors", errors);
        model.addAttribute("outcomes", Outcome.values());
        return "cases/review/sheet";
    }

    @GetMapping(SHEET + ".pdf")
    @Requires(Permission.CASE_READ)
    ResponseEntity<?> paper(@PathVariable UUID id) {
        var page = pages.sheet(id, user.officer());
        return Downloads.letter(ReviewPapers.fileName(page), papers.pdf(page));
    }

    /** What the form shows at first: what was saved, else what the data propose. */
    private static Map<String, String> shown(ReviewSheet sheet) {
        var typed = new LinkedHashMap<String, String>();
        for (var line : sheet.lines()) {
            var mark = line.mark() == null && sheet.scored() == null ? line.confirmed() : line.mark();
            String key = line.of().key();
            if (mark != null) {
                typed.put("outcome-" + key, mark.outcome().name());
                typed.put("why-" + key, mark.why() == null || line.mark() == null ? "" : mark.why());
                if (mark.outcome() == Outcome.PARTLY) {
                    typed.put("points-" + key, String.valueOf(mark.points()));
                }
            }
        }
        var scored = sheet.scored();
        typed.put("remark", scored == null || scored.remark() == null ? "" : scored.remark());
        return typed;
    }

    @PostMapping(SHEET + "/marks")
    String score(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var typed = Typed.of(request);
        var form = MarksForm.read(typed, pages.sheet(id, user.officer()).of());
        if (!form.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return sheet(id, typed, form.errors(), model);
        }
        String view = once.run(request, () -> {
            reviewing.score(id, form.marks(), form.remark(), Typed.number(typed, "version"), user.officer());
            return TO + id;
        });
        flash.addFlashAttribute("done", "已保存评查结果。核对后请签字。");
        return view;
    }

    @PostMapping(SHEET + "/signature")
    String sign(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes flash) {
        String view = once.run(request, () -> {
            reviewing.sign(id, Typed.number(Typed.of(request), "version"), user.officer());
            return TO + id;
        });
        flash.addFlashAttribute("done", "已签字，办理机关会收到结果。");
        return view;
    }

    /** {@code answer}, {@code response} or {@code rectification}. */
    @PostMapping(SHEET + "/replies/{kind}")
    @Requires({Permission.CASE_FILE_REVIEW, Permission.CASE_DECIDE})
    String reply(
            @PathVariable UUID id,
            @PathVariable String kind,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var as = Arrays.stream(Reply.Kind.values())
                .filter(k -> k.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("reply " + kind));
        pages.sheet(id, user.officer());
        var typed = Typed.of(request);
        String words = FormErrors.given(typed.get(kind)).replace("\r\n", "\n");
        var errors = new LinkedHashMap<String, String>();
        if (words.isEmpty()) {
            errors.put(kind, "请写明" + as.label());
        }
        FormErrors.tooLong(kind, words, LONGEST, errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return sheet(id, typed, errors, model);
        }
        String view = once.run(request, () -> {
            replying.reply(id, as, words, user.officer());
            return TO + id;
        });
        flash.addFlashAttribute("done", "已提交" + as.label() + "。");
        return view;
    }
}

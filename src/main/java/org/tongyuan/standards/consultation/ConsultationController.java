package org.tongyuan.standards.consultation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Once;
import org.tongyuan.platform.web.Words;

/** Drafts for comment, and what became of the comments, for everybody. */
@Controller
class ConsultationController {

    private final ConsultationPages pages;
    private final SubmitComment submitComment;
    private final Comments comments;
    private final Once once;
    private final Words words;

    ConsultationController(
            ConsultationPages pages, SubmitComment submitComment, Comments comments, Once once, Words words) {
        this.pages = pages;
        this.submitComment = submitComment;
        this.comments = comments;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/standards/drafts")
    @Requires(Permission.ANYONE)
    String list(Model model) {
        pages.fillList(model);
        return "standards/drafts";
    }

    @GetMapping("/standards/{code}/consultation")
    @Requires(Permission.ANYONE)
    String one(@PathVariable String code, @RequestParam(defaultValue = "0") int page, Model model) {
        return form(code, page, CommentForm.empty(), Map.of(), model);
    }

    @PostMapping("/standards/{code}/consultation/comments")
    @Requires(Permission.ANYONE)
    String comment(
            @PathVariable String code,
            @Valid @ModelAttribute("form") CommentForm form,
            BindingResult shape,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (shape.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(code, 0, form, FormErrors.of(shape), model);
        }
        var consultation = pages.published(code);
        try {
            return once.run(
                    request,
                    () -> "redirect:/standards/comments/"
                            + submitComment.submit(consultation.id(), form.from(request.getRemoteAddr())));
        } catch (RuleBroken e) {
            // Nobody should lose a long comment because the day is over or the line is busy.
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(code, 0, form, Map.of("text", words.of(e)), model);
        }
    }

    @GetMapping("/standards/comments/{receipt}")
    @Requires(Permission.ANYONE)
    String receipt(@PathVariable String receipt, HttpServletResponse response, Model model) {
        var comment = comments.byReceipt(receipt).orElseThrow(() -> new NotFound("comment by receipt"));
        response.setHeader("Cache-Control", "no-store");
        pages.fillReceipt(comment, model);
        return "standards/comment-receipt";
    }

    private String form(String code, int page, CommentForm form, Map<String, String> errors, Model model) {
        pages.fill(code, Math.max(0, page), model);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "standards/consultation";
    }
}

package org.tongyuan.standards.consultation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.standards.consultation.Comment.AnswerKind;
import org.tongyuan.standards.register.Standards;

/** One comment and its answer, for the standards office. */
@Controller
@RequestMapping("/desk/standards/comments/{id}")
@Requires(Permission.STANDARD_EDIT)
class CommentDeskController {

    private static final String VIEW = "standards/desk-comment";

    private final Standards standards;
    private final Consultations consultations;
    private final Comments comments;
    private final AnswerComment answerComment;
    private final CurrentUser user;

    CommentDeskController(
            Standards standards,
            Consultations consultations,
            Comments comments,
            AnswerComment answerComment,
            CurrentUser user) {
        this.standards = standards;
        this.consultations = consultations;
        this.comments = comments;
        this.answerComment = answerComment;
        this.user = user;
    }

    @GetMapping
    String one(@PathVariable UUID id, Model model) {
        var comment = comments.require(id);
        model.addAttribute("form", AnswerForm.of(comment));
        return fill(comment, false, Map.of(), model);
    }

    /** Shows name and contact in clear, on this answer only. */
    @PostMapping("/contact")
    String reveal(@PathVariable UUID id, HttpServletResponse response, Model model) {
        var comment = answerComment.reveal(id, user.officer());
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("form", AnswerForm.of(comment));
        return fill(comment, true, Map.of(), model);
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult shape,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.mustNameNobody(shape);
        var comment = comments.require(id);
        if (shape.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return fill(comment, false, FormErrors.of(shape), model);
        }
        answerComment.answer(id, form.answerKind(), form.reason(), form.publicText(), user.officer());
        flash.addFlashAttribute("done", "答复已保存；送审查时和全部答复一起公开。");
        var consultation = consultations.require(comment.consultation());
        return "redirect:/desk/standards/register/"
                + standards.require(consultation.standard()).slug() + "/consultation";
    }

    private String fill(Comment comment, boolean clear, Map<String, String> errors, Model model) {
        var consultation = consultations.require(comment.consultation());
        model.addAttribute("comment", comment);
        model.addAttribute("consultation", consultation);
        model.addAttribute("standard", standards.require(consultation.standard()));
        model.addAttribute("kinds", AnswerKind.values());
        model.addAttribute("clear", clear);
        model.addAttribute("errors", errors);
        return VIEW;
    }
}

package org.tongyuan.standards.consultation;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.standards.register.StandardState;
import org.tongyuan.standards.register.Standards;

/** A standard's consultation for the standards office: publish the draft, lengthen the time, see what came in. */
@Controller
@RequestMapping("/desk/standards/register/{code}/consultation")
@Requires(Permission.STANDARD_EDIT)
class ConsultationDeskController {

    private static final String VIEW = "standards/desk-consultation";

    private final Standards standards;
    private final Consultations consultations;
    private final ConsultationPages pages;
    private final OpenConsultation openConsultation;
    private final CurrentUser user;

    ConsultationDeskController(
            Standards standards,
            Consultations consultations,
            ConsultationPages pages,
            OpenConsultation openConsultation,
            CurrentUser user) {
        this.standards = standards;
        this.consultations = consultations;
        this.pages = pages;
        this.openConsultation = openConsultation;
        this.user = user;
    }

    @GetMapping
    String one(@PathVariable String code, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute(
                "form",
                new DraftForm(
                        "", "", "", openConsultation.earliestEnd().plusDays(1).toString()));
        return fill(code, Math.max(0, page), Map.of(), model);
    }

    @PostMapping
    ModelAndView open(
            @PathVariable String code,
            @Valid @ModelAttribute("form") DraftForm form,
            BindingResult shape,
            Model model,
            RedirectAttributes flash) {
        var until = form.lastDay(openConsultation.earliestEnd(), shape);
        if (shape.hasErrors()) {
            fill(code, 0, FormErrors.of(shape), model);
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var draft = new OpenConsultation.Draft(form.draft(), form.explanation(), form.ways(), until);
        openConsultation.open(code, draft, user.officer());
        return done(code, "征求意见稿已经公开。", flash);
    }

    @PostMapping("/extension")
    ModelAndView extend(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String until,
            Model model,
            RedirectAttributes flash) {
        var day = FormErrors.day(until);
        if (day.isEmpty()) {
            one(code, 0, model);
            model.addAttribute("errors", Map.of("until", "请选择新的截止日期"));
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        openConsultation.extend(code, day.get(), user.officer());
        return done(code, "征求意见期已经延长。", flash);
    }

    private String fill(String code, int page, Map<String, String> errors, Model model) {
        var standard = standards.require(code);
        var newest = consultations.newestOf(standard.id());
        model.addAttribute("standard", standard);
        model.addAttribute("errors", errors);
        model.addAttribute("earliest", openConsultation.earliestEnd());
        model.addAttribute("mayOpen", standard.state().mayBecome(StandardState.CONSULTATION));
        model.addAttribute("consultation", null);
        newest.ifPresent(
                c -> pages.fill(standard, c, page, "/desk/standards/register/" + code + "/consultation", model));
        return VIEW;
    }

    private static ModelAndView done(String code, String text, RedirectAttributes flash) {
        flash.addFlashAttribute("done", text);
        return new ModelAndView("redirect:/desk/standards/register/" + code + "/consultation");
    }
}

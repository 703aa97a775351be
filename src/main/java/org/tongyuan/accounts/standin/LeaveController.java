package org.tongyuan.accounts.standin;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;

/** One's own leave. */
@Controller
@Requires(Permission.STAFF)
class LeaveController {

    private static final String FORM = "accounts/leave-form";

    private final TakeLeave takeLeave;
    private final Pages pages;

    LeaveController(TakeLeave takeLeave, Pages pages) {
        this.takeLeave = takeLeave;
        this.pages = pages;
    }

    static List<ArrangementLines.Choice> kinds() {
        return Arrays.stream(Leave.Kind.values())
                .map(k -> new ArrangementLines.Choice(k.name(), k.label()))
                .toList();
    }

    @GetMapping("/my/leaves/new")
    ModelAndView blank() {
        return form(new ModelAndView(FORM, "form", LeaveForm.blank(pages.today())));
    }

    @PostMapping("/my/leaves")
    ModelAndView take(@Valid @ModelAttribute("form") LeaveForm form, BindingResult errors, RedirectAttributes after) {
        form.check(errors, pages.words());
        if (errors.hasErrors()) {
            return form(FormErrors.redisplay(FORM, errors));
        }
        return pages.tried(errors, FORM, LeaveController::form, () -> {
            takeLeave.take(Objects.requireNonNull(form.kind()), form.days());
            return done(after, "请假已登记。");
        });
    }

    @PostMapping("/my/leaves/{id}/end")
    ModelAndView end(@PathVariable UUID id, RedirectAttributes after) {
        takeLeave.end(id);
        return done(after, "已销假，请假时启用的代岗同时停止。");
    }

    private static ModelAndView form(ModelAndView page) {
        return page.addObject("manages", false).addObject("kinds", kinds());
    }

    private static ModelAndView done(RedirectAttributes after, String text) {
        after.addFlashAttribute("done", text);
        return new ModelAndView("redirect:/my/stand-ins");
    }
}

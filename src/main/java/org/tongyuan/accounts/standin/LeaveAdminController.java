package org.tongyuan.accounts.standin;

import jakarta.validation.Valid;
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
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;

/** Leave that a manager notes for the staff of the agency. */
@Controller
@Requires(Permission.STAND_IN_MANAGE)
class LeaveAdminController {

    private static final String FORM = "accounts/leave-form";

    private final TakeLeave takeLeave;
    private final ArrangementLines lines;
    private final CurrentUser user;
    private final Pages pages;

    LeaveAdminController(TakeLeave takeLeave, ArrangementLines lines, CurrentUser user, Pages pages) {
        this.takeLeave = takeLeave;
        this.lines = lines;
        this.user = user;
        this.pages = pages;
    }

    @GetMapping("/admin/leaves/new")
    ModelAndView blank() {
        return form(new ModelAndView(FORM, "form", LeaveForm.blank(pages.today())));
    }

    @PostMapping("/admin/leaves")
    ModelAndView take(@Valid @ModelAttribute("form") LeaveForm form, BindingResult errors, RedirectAttributes after) {
        form.check(errors, pages.words());
        FormErrors.mustBeGiven(form.staffId(), "staffId", "请选择请假人", errors);
        if (errors.hasErrors()) {
            return form(FormErrors.redisplay(FORM, errors));
        }
        return pages.tried(errors, FORM, this::form, () -> {
            takeLeave.takeFor(Objects.requireNonNull(form.staffId()), Objects.requireNonNull(form.kind()), form.days());
            return done(after, "请假已登记。");
        });
    }

    @PostMapping("/admin/leaves/{id}/end")
    ModelAndView end(@PathVariable UUID id, RedirectAttributes after) {
        takeLeave.end(id);
        return done(after, "已销假，请假时启用的代岗同时停止。");
    }

    private ModelAndView form(ModelAndView page) {
        return page.addObject("manages", true)
                .addObject("kinds", LeaveController.kinds())
                .addObject("staff", lines.staff(user.officer().agencyId(), null));
    }

    private static ModelAndView done(RedirectAttributes after, String text) {
        after.addFlashAttribute("done", text);
        return new ModelAndView("redirect:/admin/stand-ins");
    }
}

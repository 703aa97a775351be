package org.tongyuan.accounts.standin;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;

/** Stand-ins and leave of an agency's staff for its manager; of every agency for the overseer, who can only end one. */
@Controller
@Requires(Permission.STAND_IN_MANAGE)
class StandInAdminController {

    private static final String FORM = "accounts/stand-in-form";
    private static final int SHOWN = 200;

    private final NameStandIn nameStandIn;
    private final Arrangements arrangements;
    private final Leaves leaves;
    private final ArrangementLines lines;
    private final CurrentUser user;
    private final Pages pages;

    StandInAdminController(
            NameStandIn nameStandIn,
            Arrangements arrangements,
            Leaves leaves,
            ArrangementLines lines,
            CurrentUser user,
            Pages pages) {
        this.nameStandIn = nameStandIn;
        this.arrangements = arrangements;
        this.leaves = leaves;
        this.lines = lines;
        this.user = user;
        this.pages = pages;
    }

    @GetMapping("/admin/stand-ins")
    @Requires({Permission.STAND_IN_MANAGE, Permission.STAND_IN_OVERSEE})
    String list(Model model) {
        SignedIn.Officer self = user.officer();
        boolean all = self.may(Permission.STAND_IN_OVERSEE);
        model.addAttribute("all", all);
        model.addAttribute("manages", self.may(Permission.STAND_IN_MANAGE));
        model.addAttribute("agency", self.agencyName());
        model.addAttribute("lines", lines.of(arrangements.latest(all ? null : self.agencyId(), SHOWN)));
        model.addAttribute("today", pages.today());
        model.addAttribute("leaves", leaves.openIn(self.agencyId(), pages.today()));
        return "accounts/stand-ins-admin";
    }

    @GetMapping("/admin/stand-ins/new")
    ModelAndView blank() {
        return form(new ModelAndView(FORM, "form", StandInForm.blank(pages.today())));
    }

    @PostMapping("/admin/stand-ins")
    ModelAndView name(@Valid @ModelAttribute("form") StandInForm form, BindingResult errors, RedirectAttributes after) {
        form.check(errors, pages.words());
        FormErrors.mustBeGiven(form.principalId(), "principalId", "请选择被代岗人", errors);
        if (errors.hasErrors()) {
            return form(FormErrors.redisplay(FORM, errors));
        }
        return pages.tried(errors, FORM, this::form, () -> {
            nameStandIn.nameFor(Objects.requireNonNull(form.principalId()), form.terms());
            return done(after, "代岗人已指定。到起始日自动生效，到期自动失效。");
        });
    }

    @PostMapping("/admin/stand-ins/{id}/end")
    @Requires({Permission.STAND_IN_MANAGE, Permission.STAND_IN_OVERSEE})
    ModelAndView end(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String why, RedirectAttributes after) {
        nameStandIn.end(id, given(why));
        return done(after, "代岗已终止，即时生效。");
    }

    private ModelAndView form(ModelAndView page) {
        SignedIn.Officer self = user.officer();
        return page.addObject("manages", true)
                .addObject("principals", lines.staff(self.agencyId(), null))
                .addObject("deputies", lines.staff(self.agencyId(), self.accountId()))
                .addObject("nameable", lines.permissions(Lendable.nameable()));
    }

    private static ModelAndView done(RedirectAttributes after, String text) {
        after.addFlashAttribute("done", text);
        return new ModelAndView("redirect:/admin/stand-ins");
    }
}

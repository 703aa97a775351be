package org.tongyuan.accounts.standin;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.validation.Valid;
import java.util.List;
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

/** 我的代岗与请假: who stands in for oneself, for whom one stands in, and one's leave. */
@Controller
@Requires(Permission.STAFF)
class StandInController {

    private static final String FORM = "accounts/stand-in-form";
    private static final int SHOWN = 30;

    private final NameStandIn nameStandIn;
    private final Arrangements arrangements;
    private final Leaves leaves;
    private final ArrangementLines lines;
    private final CurrentUser user;
    private final Pages pages;

    StandInController(
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

    @GetMapping("/my/stand-ins")
    String list(Model model) {
        SignedIn.Officer self = user.officer();
        var all = lines.of(arrangements.concerning(self.accountId(), SHOWN));
        model.addAttribute("today", pages.today());
        model.addAttribute("standsInFor", self.standsInFor());
        model.addAttribute(
                "mine", all.stream().filter(l -> isPrincipal(l, self)).toList());
        model.addAttribute(
                "others", all.stream().filter(l -> !isPrincipal(l, self)).toList());
        model.addAttribute("leaves", leaves.of(self.accountId(), SHOWN));
        return "accounts/stand-ins";
    }

    private static boolean isPrincipal(ArrangementLines.Line line, SignedIn.Officer self) {
        return line.of().principal().id().equals(self.accountId());
    }

    @GetMapping("/my/stand-ins/new")
    ModelAndView blank() {
        return form(new ModelAndView(FORM, "form", StandInForm.blank(pages.today())));
    }

    @PostMapping("/my/stand-ins")
    ModelAndView name(@Valid @ModelAttribute("form") StandInForm form, BindingResult errors, RedirectAttributes after) {
        form.check(errors, pages.words());
        if (errors.hasErrors()) {
            return form(FormErrors.redisplay(FORM, errors));
        }
        return pages.tried(errors, FORM, this::form, () -> {
            nameStandIn.name(form.terms());
            return done(after, "代岗人已指定。到起始日自动生效，到期自动失效。");
        });
    }

    @PostMapping("/my/stand-ins/{id}/end")
    ModelAndView end(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String why, RedirectAttributes after) {
        nameStandIn.end(id, given(why));
        return done(after, "代岗已终止，即时生效。");
    }

    private ModelAndView form(ModelAndView page) {
        SignedIn.Officer self = user.officer();
        List<Permission> lendable = Lendable.nameable().stream()
                .filter(self.permissions()::contains)
                .toList();
        return page.addObject("manages", false)
                .addObject("deputies", lines.staff(self.agencyId(), self.accountId()))
                .addObject("nameable", lines.permissions(lendable));
    }

    private static ModelAndView done(RedirectAttributes after, String text) {
        after.addFlashAttribute("done", text);
        return new ModelAndView("redirect:/my/stand-ins");
    }
}

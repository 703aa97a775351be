package org.tongyuan.accounts.person;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.tongyuan.accounts.IdentityNumber;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Words;

/** For whom one acts, and who acts for oneself. */
@Controller
@Requires(Permission.APPLY)
class MandateController {

    private static final String FORM = "accounts/mandate-form";

    private final Mandates mandates;
    private final DeclareMandate declare;
    private final CurrentUser user;
    private final LegalTime time;
    private final Words words;

    MandateController(Mandates mandates, DeclareMandate declare, CurrentUser user, LegalTime time, Words words) {
        this.mandates = mandates;
        this.declare = declare;
        this.user = user;
        this.time = time;
        this.words = words;
    }

    @GetMapping("/my/mandates")
    String list(Model model) {
        UUID self = user.citizen().personId();
        List<Mandate> all = mandates.concerning(self);
        model.addAttribute("today", time.today());
        model.addAttribute(
                "mine", all.stream().filter(m -> m.agent().id().equals(self)).toList());
        model.addAttribute(
                "others",
                all.stream().filter(m -> m.principal().id().equals(self)).toList());
        return "accounts/mandates";
    }

    @GetMapping("/my/mandates/new")
    ModelAndView blank(@RequestParam(defaultValue = "TAKE") String direction) {
        return new ModelAndView(
                FORM,
                "form",
                new MandateForm(direction, null, "", "", "", time.today().toString(), "", ""));
    }

    @ModelAttribute("kinds")
    List<Map<String, String>> kinds() {
        return Arrays.stream(Mandate.Kind.values())
                .map(k -> Map.of("value", k.name(), "label", k.label()))
                .toList();
    }

    @PostMapping("/my/mandates")
    ModelAndView declare(
            @Valid @ModelAttribute("form") MandateForm form, BindingResult errors, RedirectAttributes after) {
        FormErrors.mustBeReadable(errors);
        FormErrors.mustBeGiven(form.kind(), "kind", "请选择代办关系", errors);
        check(form, errors);
        if (errors.hasErrors()) {
            return FormErrors.redisplay(FORM, errors);
        }
        if (form.gives()) {
            declare.give(form.other(), form.terms());
        } else {
            declare.take(form.other(), form.terms());
        }
        return done(after, form.gives() ? "已委托，对方登录后即可替您办事。" : "已登记，待对方登录同意或到窗口核对证件后生效。");
    }

    private void check(MandateForm form, BindingResult errors) {
        if (!errors.hasFieldErrors("idNumber")
                && form.kind() != null
                && !IdentityNumber.isValid(form.idType(), form.idNumber(), time.today())) {
            errors.rejectValue(
                    "idNumber",
                    "invalid",
                    words.of("person.idNumber.invalid", form.idType().label()));
        }
        MandateForm.checkDays(form.validFrom(), form.validTo(), errors, words);
    }

    @PostMapping("/my/mandates/{id}/grant")
    ModelAndView grant(@PathVariable UUID id, RedirectAttributes after) {
        declare.grant(id);
        return done(after, "已同意，对方现在可以替您办事。");
    }

    @PostMapping("/my/mandates/{id}/end")
    ModelAndView end(@PathVariable UUID id, RedirectAttributes after) {
        declare.end(id, "本人终止");
        return done(after, "代办关系已终止。");
    }

    private static ModelAndView done(RedirectAttributes after, String text) {
        after.addFlashAttribute("done", text);
        return new ModelAndView("redirect:/my/mandates");
    }
}

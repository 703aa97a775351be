package org.tongyuan.accounts.account;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.IdentityNumber;
import org.tongyuan.accounts.Phone;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Words;

/** Citizens open their account themselves. */
@Controller
@Requires(Permission.ANYONE)
class RegisterController {

    private static final String VIEW = "accounts/register";

    private final RegisterCitizen registerCitizen;
    private final LegalTime time;
    private final Words words;

    RegisterController(RegisterCitizen registerCitizen, LegalTime time, Words words) {
        this.registerCitizen = registerCitizen;
        this.time = time;
        this.words = words;
    }

    @GetMapping("/register")
    ModelAndView page() {
        return new ModelAndView(VIEW, "form", new RegisterForm("", "", "", "", "", "", ""));
    }

    @PostMapping("/register")
    ModelAndView register(@Valid @ModelAttribute("form") RegisterForm form, BindingResult errors) {
        FormErrors.mustBeReadable(errors);
        check(form, errors);
        if (errors.hasErrors()) {
            return FormErrors.redisplay(VIEW, errors);
        }
        try {
            registerCitizen.register(form.person(), form.loginName(), form.password());
        } catch (RuleBroken broken) {
            // Shown beside the number: what was typed must not be lost over it.
            errors.rejectValue("idNumber", broken.messageKey(), words.of(broken));
            return FormErrors.redisplay(VIEW, errors);
        }
        return new ModelAndView("redirect:/login?registered");
    }

    private void check(RegisterForm form, BindingResult errors) {
        if (!errors.hasFieldErrors("idNumber")
                && !IdentityNumber.isValid(IdType.ID_CARD, form.idNumber(), time.today())) {
            errors.rejectValue("idNumber", "invalid", words.of("person.idNumber.invalid", IdType.ID_CARD.label()));
        }
        if (!errors.hasFieldErrors("phone") && !Phone.isValid(form.phone())) {
            errors.rejectValue("phone", "invalid", words.of("person.phone.invalid"));
        }
        if (!errors.hasFieldErrors("loginName") && registerCitizen.isTaken(form.loginName())) {
            errors.rejectValue("loginName", "taken", words.of("register.login-name-taken"));
        }
        PasswordRules.broken(form.password(), form.loginName())
                .ifPresent(key -> errors.rejectValue("password", key, words.of(key)));
        if (!form.password().equals(form.repeated())) {
            errors.rejectValue("repeated", "differs", words.of("password.differs"));
        }
    }
}

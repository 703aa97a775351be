package org.tongyuan.accounts.outsideidentity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.Phone;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.accounts.signin.FirstFactor;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.PersonalDataCipher;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Words;

/** 首次登录: whoever a provider vouched for says which account is theirs, or opens one. Nothing is linked by a name or a number. */
@Controller
@Requires(Permission.ANYONE)
class ArrivalController {

    private static final String VIEW = "accounts/outside-arrival";

    private final Providers providers;
    private final RegisterFromOutside registerFromOutside;
    private final FirstFactor firstFactor;
    private final Persons persons;
    private final PersonalDataCipher cipher;
    private final Words words;

    ArrivalController(
            Providers providers,
            RegisterFromOutside registerFromOutside,
            FirstFactor firstFactor,
            Persons persons,
            PersonalDataCipher cipher,
            Words words) {
        this.providers = providers;
        this.registerFromOutside = registerFromOutside;
        this.firstFactor = firstFactor;
        this.persons = persons;
        this.cipher = cipher;
        this.words = words;
    }

    @GetMapping("/login/outside")
    ModelAndView page(HttpServletRequest request) {
        return Waiting.of(request)
                .map(waiting -> with(new ModelAndView(VIEW, "form", new OutsideRegisterForm("", "", "")), waiting))
                .orElseGet(ArrivalController::again);
    }

    @PostMapping("/login/outside")
    @Nullable
    ModelAndView register(
            @Valid @ModelAttribute("form") OutsideRegisterForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        FormErrors.mustBeReadable(errors);
        Optional<Waiting> waiting = Waiting.of(request);
        if (waiting.isEmpty()) {
            return again();
        }
        if (!form.phone().isEmpty() && !Phone.isValid(form.phone())) {
            errors.rejectValue("phone", "invalid", words.of("person.phone.invalid"));
        }
        if (!errors.hasErrors()) {
            try {
                Account account = registerFromOutside.register(waiting.get(), form.loginName(), form.phone());
                Waiting.forget(request);
                firstFactor.passed(account, "outside:" + waiting.get().provider(), request, response);
                return null;
            } catch (RuleBroken broken) {
                // Shown beside the name: what was typed must not be lost over it.
                errors.rejectValue("loginName", broken.messageKey(), words.of(broken));
            }
        }
        return with(FormErrors.redisplay(VIEW, errors), waiting.get());
    }

    @PostMapping("/login/outside/cancellation")
    String cancel(HttpServletRequest request) {
        Waiting.forget(request);
        return "redirect:/login";
    }

    private ModelAndView with(ModelAndView page, Waiting waiting) {
        var said = Asserted.ofLines(cipher.open(waiting.sealed(), Arrival.SEALED_FOR));
        return page.addObject("provider", providers.nameOf(waiting.provider()))
                .addObject("said", said)
                .addObject("rows", SaidRows.of(said))
                .addObject("hasAccount", hasAccount(said));
    }

    private boolean hasAccount(Asserted said) {
        return !said.idNumber().isEmpty()
                && persons.byIdNumber(IdType.ID_CARD, said.idNumber())
                        .flatMap(p -> persons.accountOf(p.id()))
                        .isPresent();
    }

    private static ModelAndView again() {
        return new ModelAndView("redirect:/login?again", Map.of());
    }
}

package org.tongyuan.accounts.person;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Persons;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Words;

/** A citizen changes their own phone. */
@Controller
@Requires(Permission.APPLY)
class OwnPhoneController {

    private static final String FORM = "accounts/own-phone";

    private final CorrectPerson correct;
    private final Persons persons;
    private final CurrentUser user;
    private final Words words;

    OwnPhoneController(CorrectPerson correct, Persons persons, CurrentUser user, Words words) {
        this.correct = correct;
        this.persons = persons;
        this.user = user;
        this.words = words;
    }

    @ModelAttribute
    void present(Model model) {
        model.addAttribute("present", persons.require(user.citizen().personId()).phoneMasked());
    }

    @GetMapping("/my/profile/phone")
    ModelAndView blank() {
        return new ModelAndView(FORM, "form", new OwnPhoneForm("", ""));
    }

    @PostMapping("/my/profile/phone")
    ModelAndView change(
            @Valid @ModelAttribute("form") OwnPhoneForm form, BindingResult errors, RedirectAttributes after) {
        FormErrors.mustBeReadable(errors);
        CorrectionForm.checkPhone(form.phone(), errors, words);
        if (errors.hasErrors()) {
            return FormErrors.redisplay(FORM, errors);
        }
        correct.ownPhone(form.phone(), form.why());
        after.addFlashAttribute("done", words.of("person.correction.phone-done"));
        return new ModelAndView("redirect:/my/profile");
    }
}

package org.tongyuan.accounts.consent;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.ElectronicService.How;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Words;

/** A citizen agrees to electronic service, or no longer. */
@Controller
@Requires(Permission.APPLY)
class ConsentController {

    private static final String VIEW = "accounts/electronic-service";

    private final ConsentRegister register;
    private final Consents consents;
    private final CurrentUser user;
    private final Words words;

    ConsentController(ConsentRegister register, Consents consents, CurrentUser user, Words words) {
        this.register = register;
        this.consents = consents;
        this.user = user;
        this.words = words;
    }

    @GetMapping("/my/profile/electronic-service")
    ModelAndView show(Model model) {
        var self = user.citizen().personId();
        model.addAttribute("inForce", consents.inForce(self).orElse(null));
        model.addAttribute("history", consents.of(self));
        return new ModelAndView(VIEW, model.asMap());
    }

    @PostMapping("/my/profile/electronic-service")
    ModelAndView agree(@RequestParam(defaultValue = "false") boolean agreed, Model model, RedirectAttributes after) {
        if (!agreed) {
            model.addAttribute("errors", Map.of("agreed", words.of("service-consent.unticked")));
            var again = show(model);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var self = user.citizen();
        register.consent(self.personId(), self, How.PROFILE);
        return done(after, "service-consent.given");
    }

    @PostMapping("/my/profile/electronic-service/withdrawal")
    ModelAndView withdraw(RedirectAttributes after) {
        register.withdraw(user.citizen());
        return done(after, "service-consent.withdrawn");
    }

    private ModelAndView done(RedirectAttributes after, String key) {
        after.addFlashAttribute("done", words.of(key));
        return new ModelAndView("redirect:/my/profile/electronic-service");
    }
}

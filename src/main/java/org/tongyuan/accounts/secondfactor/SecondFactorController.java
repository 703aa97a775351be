package org.tongyuan.accounts.secondfactor;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.accounts.account.Accounts;
import org.tongyuan.accounts.account.FreshSession;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Words;

/** One's own second factor. Open to whoever must still set one up, and can do nothing else until then. */
@Controller
@Requires(Permission.UNSETTLED)
class SecondFactorController {

    private static final String VIEW = "accounts/second-factor";

    private final Accounts accounts;
    private final SecondFactorPage pages;
    private final EnrolSecondFactor enrol;
    private final FreshSession session;
    private final CurrentUser user;
    private final Words words;

    SecondFactorController(
            Accounts accounts,
            SecondFactorPage pages,
            EnrolSecondFactor enrol,
            FreshSession session,
            CurrentUser user,
            Words words) {
        this.accounts = accounts;
        this.pages = pages;
        this.enrol = enrol;
        this.session = session;
        this.user = user;
        this.words = words;
    }

    @GetMapping("/my/profile/second-factor")
    ModelAndView page(Principal principal) {
        return pages.of(own(principal));
    }

    @PostMapping("/my/profile/second-factor")
    ModelAndView begin(Principal principal) {
        enrol.begin(own(principal).id(), user.require());
        return new ModelAndView("redirect:/my/profile/second-factor");
    }

    @PostMapping("/my/profile/second-factor/confirmation")
    ModelAndView confirm(
            Principal principal,
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = own(principal);
        try {
            List<String> codes = enrol.confirm(account.id(), given(code), user.require());
            session.renew(account, request, response);
            return codes(account, codes);
        } catch (RuleBroken broken) {
            return again(account, "code", broken).orElseThrow(() -> broken);
        }
    }

    @PostMapping("/my/profile/second-factor/recovery-codes")
    @Requires(Permission.SIGNED_IN)
    ModelAndView renewCodes(Principal principal, @RequestParam(required = false) @Nullable String code) {
        Account account = own(principal);
        try {
            return codes(account, enrol.renewCodes(account.id(), given(code), user.require()));
        } catch (RuleBroken broken) {
            return again(account, "codes-code", broken).orElseThrow(() -> broken);
        }
    }

    @PostMapping("/my/profile/second-factor/removal")
    @Requires(Permission.SIGNED_IN)
    ModelAndView remove(
            Principal principal,
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after) {
        Account account = own(principal);
        try {
            enrol.remove(account.id(), given(code), user.require());
        } catch (RuleBroken broken) {
            return again(account, "removal-code", broken).orElseThrow(() -> broken);
        }
        session.renew(account, request, response);
        after.addFlashAttribute("done", "双因素已解除。");
        return new ModelAndView("redirect:/my/profile/second-factor");
    }

    /** Not a redirect: the codes must not lie in a session, not even for a moment. */
    private static ModelAndView codes(Account account, List<String> codes) {
        return new ModelAndView("accounts/recovery-codes", Map.of("account", account, "codes", codes));
    }

    /** A wrong code is told beside the field. */
    private Optional<ModelAndView> again(Account account, String field, RuleBroken broken) {
        if (!broken.messageKey().equals("second-factor.code.wrong")) {
            return Optional.empty();
        }
        ModelAndView page = pages.of(account);
        page.setViewName(VIEW);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return Optional.of(page.addObject("errors", Map.of(field, words.of(broken))));
    }

    private Account own(Principal principal) {
        return accounts.byLoginName(principal.getName()).orElseThrow(() -> new NotFound("account"));
    }
}

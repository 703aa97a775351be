package org.tongyuan.accounts.signin;

import static org.tongyuan.platform.web.FormErrors.given;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.accounts.account.Accounts;
import org.tongyuan.accounts.secondfactor.SecondFactorCheck;
import org.tongyuan.accounts.secondfactor.SecondFactorCheck.Outcome;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Words;

/** The second step of signing in, for whoever has a second factor. Wrong codes count with wrong passwords. */
@Controller
@Requires(Permission.ANYONE)
class SecondFactorSignInController {

    private static final String VIEW = "accounts/second-factor-sign-in";

    private final Accounts accounts;
    private final SecondFactorCheck check;
    private final Throttle throttle;
    private final SignIns signIns;
    private final AuthenticationSuccessHandler signedIn;
    private final Words words;

    SecondFactorSignInController(
            Accounts accounts,
            SecondFactorCheck check,
            Throttle throttle,
            SignIns signIns,
            AuthenticationSuccessHandler signedIn,
            Words words) {
        this.accounts = accounts;
        this.check = check;
        this.throttle = throttle;
        this.signIns = signIns;
        this.signedIn = signedIn;
        this.words = words;
    }

    @GetMapping("/login/second-factor")
    String page(HttpServletRequest request) {
        return HalfSignedIn.of(request).isPresent() ? VIEW : "redirect:/login?again";
    }

    @PostMapping("/login/second-factor")
    @Nullable
    ModelAndView check(
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        Optional<HalfSignedIn> half = HalfSignedIn.of(request);
        Optional<Account> account = half.flatMap(h -> accounts.byLoginName(h.loginName()));
        if (half.isEmpty() || account.isEmpty()) {
            return to("again");
        }
        String address = request.getRemoteAddr();
        if (account.get().isLocked() || throttle.isLocked(half.get().loginName(), address)) {
            HalfSignedIn.forget(request);
            return to(account.get().isLocked() ? "disabled" : "locked");
        }
        Outcome outcome = check.check(account.get().id(), given(code));
        if (!outcome.isRight()) {
            return wrong(account.get(), outcome, request);
        }
        HalfSignedIn.forget(request);
        Authentication who = signIns.signedIn(account.get(), half.get().how() + "+" + outcome.how());
        signIns.keep(who, request, response);
        signedIn.onAuthenticationSuccess(request, response, who);
        return null;
    }

    private ModelAndView wrong(Account account, Outcome outcome, HttpServletRequest request) {
        boolean locked = throttle.failed(account.loginName(), request.getRemoteAddr());
        signIns.failed(account, locked ? "locked-out" : outcome.how());
        if (locked) {
            HalfSignedIn.forget(request);
            return to("locked");
        }
        String key = outcome == Outcome.USED_BEFORE ? "second-factor.code.used-before" : "second-factor.code.wrong";
        return new ModelAndView(
                VIEW, Map.of("errors", Map.of("code", words.of(key))), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView to(String why) {
        return new ModelAndView("redirect:/login?" + why);
    }
}

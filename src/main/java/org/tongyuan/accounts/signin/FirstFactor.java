package org.tongyuan.accounts.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.accounts.secondfactor.SecondFactorCheck;

/** What comes after a first factor that is no password: the same as after a right password. */
@Component
public class FirstFactor {

    private final SignIns signIns;
    private final SecondFactorCheck secondFactor;
    private final AuthenticationSuccessHandler signedIn;

    FirstFactor(SignIns signIns, SecondFactorCheck secondFactor, AuthenticationSuccessHandler signedIn) {
        this.signIns = signIns;
        this.secondFactor = secondFactor;
        this.signedIn = signedIn;
    }

    /** In, or on to the second factor; a locked account stays out. {@code how} names the factor for the journal. */
    public void passed(Account account, String how, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (account.isLocked()) {
            signIns.failed(account, "account-locked");
            SignInHandlers.SEE_OTHER.sendRedirect(request, response, "/login?disabled");
        } else if (secondFactor.isAsked(account.id())) {
            HalfSignedIn.keep(request, account.loginName(), how);
            SignInHandlers.SEE_OTHER.sendRedirect(request, response, "/login/second-factor");
        } else {
            Authentication who = signIns.signedIn(account, how);
            signIns.keep(who, request, response);
            signedIn.onAuthenticationSuccess(request, response, who);
        }
    }
}

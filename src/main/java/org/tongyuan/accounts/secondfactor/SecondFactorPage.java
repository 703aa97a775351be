package org.tongyuan.accounts.secondfactor;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.platform.web.Site;

/** The page of one's second factor, wherever one stands with it. */
@Component
class SecondFactorPage {

    private final SecondFactors factors;
    private final SecondFactorDuty duty;
    private final Site site;

    SecondFactorPage(SecondFactors factors, SecondFactorDuty duty, Site site) {
        this.factors = factors;
        this.duty = duty;
        this.site = site;
    }

    ModelAndView of(Account account) {
        Optional<SecondFactor> factor = factors.of(account.id());
        var page = new ModelAndView("accounts/second-factor")
                .addObject("account", account)
                .addObject("required", duty.isRequired(account))
                .addObject("since", factor.map(SecondFactor::confirmedAt).orElse(null))
                .addObject("codesLeft", factor.map(SecondFactor::codesLeft).orElse(0));
        factor.filter(f -> !f.isConfirmed())
                .ifPresent(f -> page.addObject("qr", Qr.of(uri(account, f)))
                        .addObject("key", f.secret().replaceAll("(.{4})(?!$)", "$1 ")));
        return page;
    }

    private String uri(Account account, SecondFactor factor) {
        return Totp.uri(site.getName(), account.loginName(), factor.secret());
    }
}

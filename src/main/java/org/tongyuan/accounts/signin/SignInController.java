package org.tongyuan.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Site;
import org.tongyuan.platform.web.Words;

/** The sign-in page; the form itself is taken by Spring Security's filter. */
@Controller
class SignInController {

    private final Site site;
    private final Words words;

    SignInController(Site site, Words words) {
        this.site = site;
        this.words = words;
    }

    /** Wherever one's own work begins, or what must be done before it. */
    @GetMapping("/login/home")
    @Requires(Permission.UNSETTLED)
    String home(Authentication who) {
        return "redirect:"
                + (who.getPrincipal() instanceof AccountPrincipal p && p.duty() != Duty.NONE
                        ? p.duty().page()
                        : SignInHandlers.homeOf(who));
    }

    @GetMapping("/login")
    @Requires(Permission.ANYONE)
    String page(HttpServletRequest request, Model model) {
        @Nullable String why = request.getQueryString();
        boolean said = why != null && words.has("sign-in." + why);
        model.addAttribute("said", said ? words.of("sign-in." + why) : null);
        model.addAttribute(
                "tone", "bye".equals(why) || "changed".equals(why) || "registered".equals(why) ? "success" : "danger");
        if (site.isDemo()) {
            model.addAttribute("staff", DemoPeople.STAFF);
            model.addAttribute("citizens", DemoPeople.CITIZENS);
            model.addAttribute("applications", DemoPeople.APPLICATIONS);
            model.addAttribute("password", DemoPeople.PASSWORD);
        }
        return "accounts/login";
    }
}

package org.tongyuan.standards.register;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.LegalTime;

/** Lets the standards officer of the demo county do something on a day of the past while it is seeded. */
@Profile("demo")
@Component
public class DemoStandardsOffice {

    private static final String OFFICER = "fengxue";

    private final CurrentUser user;

    DemoStandardsOffice(CurrentUser user) {
        this.user = user;
    }

    /** At ten in the morning of that day. */
    public void on(LocalDate day, Consumer<SignedIn.Officer> act) {
        var rights = Role.STANDARDS_OFFICER.permissions().stream()
                .map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(OFFICER, null, rights));
        LegalTime.beginTest(
                day.atTime(LocalTime.of(10, 0)).atZone(LegalTime.ZONE).toInstant());
        try {
            act.accept(user.officer());
        } finally {
            LegalTime.endTest();
            SecurityContextHolder.clearContext();
        }
    }
}

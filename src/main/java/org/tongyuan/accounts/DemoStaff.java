package org.tongyuan.accounts;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.LegalTime;

/** Lets a member of the demo county's staff do something while it is seeded, now or at a time of the past. */
@Profile("demo")
@Component
public class DemoStaff {

    private final CurrentUser user;

    DemoStaff(CurrentUser user) {
        this.user = user;
    }

    /** As whoever has this login; the act occurs at that time, null for now. */
    public void let(@Nullable Instant at, String login, Consumer<SignedIn.Officer> act) {
        on(at, login, officer -> {
            act.accept(officer);
            return officer;
        });
    }

    /** The same for an act that gives something. */
    public <T> T on(@Nullable Instant at, String login, Function<SignedIn.Officer, T> act) {
        var rights = DemoPeople.STAFF.stream()
                .filter(staff -> staff.loginName().equals(login))
                .findFirst()
                .orElseThrow()
                .roles()
                .stream()
                .flatMap(role -> role.permissions().stream())
                .map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(login, null, rights));
        if (at != null) {
            LegalTime.beginTest(at);
        }
        try {
            return act.apply(user.officer());
        } finally {
            if (at != null) {
                LegalTime.endTest();
            }
            SecurityContextHolder.clearContext();
        }
    }
}

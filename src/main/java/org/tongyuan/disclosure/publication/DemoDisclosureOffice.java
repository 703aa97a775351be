package org.tongyuan.disclosure.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.LegalTime;

/** Lets the people of the demo county's general office do something on a day of the past while it is seeded. */
@Profile("demo")
@Component
class DemoDisclosureOffice {

    private final CurrentUser user;
    private final Agencies agencies;
    private final JdbcClient jdbc;
    private final LegalTime time;

    DemoDisclosureOffice(CurrentUser user, Agencies agencies, JdbcClient jdbc, LegalTime time) {
        this.user = user;
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.time = time;
    }

    UUID agency(String name) {
        return agencies.byName(agencies.home().code(), name).orElseThrow().id();
    }

    /** At that hour, but never in the future. What is seeded is the county's real past: the tick does not leave it alone. */
    <T> T on(LocalDate day, LocalTime hour, String login, Function<SignedIn.Officer, T> act) {
        var rights = DemoPeople.STAFF.stream()
                .filter(s -> s.loginName().equals(login))
                .flatMap(s -> s.roles().stream())
                .flatMap(role -> role.permissions().stream())
                .map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList();
        Instant wanted = day.atTime(hour).atZone(LegalTime.ZONE).toInstant();
        Instant at = wanted.isAfter(time.now()) ? time.now() : wanted;
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(login, null, rights));
        LegalTime.beginTest(at);
        try {
            return act.apply(user.officer());
        } finally {
            LegalTime.endTest();
            SecurityContextHolder.clearContext();
            jdbc.sql("UPDATE disclosure.record SET out_of_time = false WHERE out_of_time")
                    .update();
        }
    }
}

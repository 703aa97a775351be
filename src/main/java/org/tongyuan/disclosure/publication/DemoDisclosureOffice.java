package org.tongyuan.disclosure.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.LegalTime;

/** Lets the people of the demo county's general office do something on a day of the past while it is seeded. */
@Profile("demo")
@Component
class DemoDisclosureOffice {

    private final DemoStaff staff;
    private final Agencies agencies;
    private final JdbcClient jdbc;
    private final LegalTime time;

    DemoDisclosureOffice(DemoStaff staff, Agencies agencies, JdbcClient jdbc, LegalTime time) {
        this.staff = staff;
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.time = time;
    }

    UUID agency(String name) {
        return agencies.byName(agencies.home().code(), name).orElseThrow().id();
    }

    /** At that hour, but never in the future. What is seeded is the county's real past: the tick does not leave it alone. */
    <T> T on(LocalDate day, LocalTime hour, String login, Function<SignedIn.Officer, T> act) {
        Instant wanted = day.atTime(hour).atZone(LegalTime.ZONE).toInstant();
        Instant at = wanted.isAfter(time.now()) ? time.now() : wanted;
        try {
            return staff.on(at, login, act);
        } finally {
            jdbc.sql("UPDATE disclosure.record SET out_of_time = false WHERE out_of_time")
                    .update();
        }
    }
}

package org.tongyuan.standards.register;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.LegalTime;

/** Lets the standards officer of the demo county do something on a day of the past while it is seeded. */
@Profile("demo")
@Component
public class DemoStandardsOffice {

    private static final String OFFICER = "fengxue";

    private final DemoStaff staff;

    DemoStandardsOffice(DemoStaff staff) {
        this.staff = staff;
    }

    /** At ten in the morning of that day. */
    public void on(LocalDate day, Consumer<SignedIn.Officer> act) {
        staff.let(day.atTime(LocalTime.of(10, 0)).atZone(LegalTime.ZONE).toInstant(), OFFICER, act);
    }
}

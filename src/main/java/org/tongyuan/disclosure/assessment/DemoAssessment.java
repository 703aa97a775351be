package org.tongyuan.disclosure.assessment;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;

/** Last year's assessment of the demo county's agencies, from its opening to its publication. */
@Profile("demo")
@Component
class DemoAssessment implements DemoSeed {

    private static final String HEAD = "fangyuan";

    private final AssessAgencies assess;
    private final AssessmentDesk desk;
    private final DemoStaff staff;
    private final LegalTime time;

    DemoAssessment(AssessAgencies assess, AssessmentDesk desk, DemoStaff staff, LegalTime time) {
        this.assess = assess;
        this.desk = desk;
        this.staff = staff;
        this.time = time;
    }

    @Override
    public int order() {
        return 88;
    }

    @Override
    public void seed() {
        int year = time.today().getYear() - 1;
        String[] number = new String[1];
        LocalDate day = time.today().minusDays(20);
        on(day, o -> {
            number[0] = assess.open(year + " 年度政府信息公开工作考核", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), o);
            assess.compute(number[0], o);
            if (desk.objectBy(desk.regionOf(o)) == null) {
                number[0] = "";
            } else {
                assess.tell(number[0], o);
            }
        });
        if (number[0].isEmpty()) {
            return; // the calendar of a year is not imported yet: the round waits for it
        }
        on(time.today(), o -> {
            assess.settle(number[0], o);
            assess.publish(number[0], o);
        });
    }

    /** At nine, or now when that is still to come. */
    private void on(LocalDate day, Consumer<SignedIn.Officer> act) {
        var nine = day.atTime(9, 0).atZone(LegalTime.ZONE).toInstant();
        staff.let(nine.isAfter(time.now()) ? null : nine, HEAD, act);
    }
}

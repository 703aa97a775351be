package org.tongyuan.cases.forbearance;

import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;

/** The demo county's request for forbearance: an error in a trial measure, to be ruled on. */
@Profile("demo")
@Component
class DemoForbearances implements DemoSeed {

    private static final int DAYS_AGO = 10;

    private final DemoStaff staff;
    private final AskForbearance asking;
    private final LegalTime time;

    DemoForbearances(DemoStaff staff, AskForbearance asking, LegalTime time) {
        this.staff = staff;
        this.asking = asking;
        this.time = time;
    }

    @Override
    public int order() {
        return 94;
    }

    @Override
    public void seed() {
        var story = new Forbearance.Story(
                "食品经营许可“先证后查”试点，县局试点方案",
                time.today().minusDays(DAYS_AGO),
                "试点初期漏录了一次证后核查的结果，系统没有提醒。",
                "没有造成损失，核查晚了两天。",
                "当天补录，并在台账中增加了到期提醒。");
        staff.let(
                null,
                "lijianguo",
                who -> asking.ask(
                        new AskForbearance.Request(
                                null, who.accountId(), story, Set.of("exploring", "not-knowing", "no-gain", "mended")),
                        who));
    }
}

package org.tongyuan.disclosure.accountability;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.disclosure.accountability.AccountFinding.Matter;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;

/** What the demo county's market office is held to account for: served, and to be answered. */
@Profile("demo")
@Component
class DemoAccountability implements DemoSeed {

    private final HoldToAccount hold;
    private final Agencies agencies;
    private final DemoStaff staff;
    private final LegalTime time;

    DemoAccountability(HoldToAccount hold, Agencies agencies, DemoStaff staff, LegalTime time) {
        this.hold = hold;
        this.agencies = agencies;
        this.staff = staff;
        this.time = time;
    }

    @Override
    public int order() {
        return 89;
    }

    @Override
    public void seed() {
        var market = agencies.byName(agencies.home().code(), "清和县市场监督管理局").orElseThrow();
        String[] number = new String[1];
        on(
                time.today().minusDays(3),
                o -> number[0] = hold.record(
                        market.id(),
                        new Matter(
                                null,
                                null,
                                "公开指南中的联系电话停用半年，没有更新。",
                                "投诉举报的调查结论；公开指南页面截图。",
                                Basis.NOT_UPDATED,
                                Consequence.ORDER_CORRECTION,
                                "请立即更正公开指南，并建立每月核对的制度。"),
                        o));
        on(time.today().minusDays(2), o -> hold.serve(number[0], o));
    }

    private void on(LocalDate day, Consumer<SignedIn.Officer> act) {
        staff.let(day.atTime(10, 0).atZone(LegalTime.ZONE).toInstant(), "fangyuan", act);
    }
}

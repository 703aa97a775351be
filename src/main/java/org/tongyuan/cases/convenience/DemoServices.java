package org.tongyuan.cases.convenience;

import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.convenience.SpecialService.Kind;
import org.tongyuan.cases.counter.DemoOfficers;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;

/** The demo county's special services: a visit that is arranged, and a helper's errand. */
@Profile("demo")
@Component
class DemoServices implements DemoSeed {

    private final DemoOfficers officers;
    private final ArrangeService arrange;
    private final LegalTime time;

    DemoServices(DemoOfficers officers, ArrangeService arrange, LegalTime time) {
        this.officers = officers;
        this.arrange = arrange;
        this.time = time;
    }

    @Override
    public int order() {
        return 67;
    }

    @Override
    public void seed() {
        officers.openCases("最低生活保障对象认定及最低生活保障金给付", 1)
                .forEach(number -> arrange(
                        number,
                        new ArrangeService.Plan(
                                Kind.HOME_VISIT,
                                time.now().plus(Duration.ofDays(1)),
                                "城关镇文化路 5 号 2 栋 301",
                                "王芳",
                                "申请人行动不便")));
        officers.openCases("社会保障卡申领", 1)
                .forEach(number ->
                        arrange(number, new ArrangeService.Plan(Kind.ERRAND, null, null, "帮办员 马晓燕", "代为填表、递交、领取")));
    }

    private void arrange(String number, ArrangeService.Plan plan) {
        officers.as("wangfang", window -> arrange.arrange(number, plan, window));
    }
}

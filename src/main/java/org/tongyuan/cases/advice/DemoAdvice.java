package org.tongyuan.cases.advice;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.counter.DemoOfficers;
import org.tongyuan.items.Items;
import org.tongyuan.platform.DemoSeed;

/** What was asked at the demo county's windows. */
@Profile("demo")
@Component
class DemoAdvice implements DemoSeed {

    private final DemoOfficers officers;
    private final RecordAdvice recordAdvice;
    private final Items items;

    DemoAdvice(DemoOfficers officers, RecordAdvice recordAdvice, Items items) {
        this.officers = officers;
        this.recordAdvice = recordAdvice;
        this.items = items;
    }

    @Override
    public int order() {
        return 66;
    }

    @Override
    public void seed() {
        officers.as("wangfang", window -> {
            items.popular(2).stream()
                    .flatMap(item -> items.inForce(item.code()).stream())
                    .forEach(item -> recordAdvice.record(
                            new Advice.About(null, null, item.code(), item.name(), item.agencyId()),
                            "要带哪些材料，多少天能办好",
                            "按一次性告知单准备材料；时限从受理的次日起算，遇节假日顺延。",
                            true,
                            window));
            recordAdvice.record(Advice.About.NOTHING, "医院缴费发票丢了去哪里补", "不在大厅办理，请到开票医院的财务窗口补打。", false, window);
        });
    }
}

package org.tongyuan.cases.handover;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.cases.counter.DemoOfficers;
import org.tongyuan.cases.handover.HandOver.Line;
import org.tongyuan.platform.DemoSeed;

/** The demo county's papers on their way: one folder taken, one waiting. */
@Profile("demo")
@Component
class DemoHandOvers implements DemoSeed {

    private final DemoOfficers officers;
    private final CaseView view;
    private final HandMaterialsOver handOver;
    private final TakeMaterialsOver take;

    DemoHandOvers(DemoOfficers officers, CaseView view, HandMaterialsOver handOver, TakeMaterialsOver take) {
        this.officers = officers;
        this.view = view;
        this.handOver = handOver;
        this.take = take;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public void seed() {
        var cases = officers.openCases("食品经营许可（新办）", 2);
        for (int i = 0; i < cases.size(); i++) {
            String number = cases.get(i);
            boolean taken = i == 0;
            officers.as("wangfang", window -> {
                var c = view.seen(number, window);
                var lines = c.checklist().checks().stream()
                        .map(check -> new Line(check.key(), check.name(), 1, 0))
                        .toList();
                var id = handOver.handOver(number, c.head().agencyId(), null, lines, null, window);
                if (taken) {
                    officers.as("lijianguo", reviewer -> take.take(id, null, reviewer));
                }
            });
        }
    }
}

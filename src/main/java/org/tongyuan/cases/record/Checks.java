package org.tongyuan.cases.record;

import java.util.List;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/** Checks of the substance by two officers, and the public notice of what is proposed. Neither stops a clock. */
public final class Checks {

    private final Case file;
    private final By by;

    public Checks(Case file, By by) {
        this.file = file;
        this.by = by;
    }

    @LegalBasis("行政许可法, art. 55")
    public void assign(List<String> officers) {
        var to = file.next(Act.ASSIGN_INSPECTORS, by);
        var now = file.now();
        if (now.proceedings().openCheck().isPresent()) {
            throw new RuleBroken("case.check.open");
        }
        var different = officers.stream()
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .distinct()
                .toList();
        if (different.size() < SiteCheck.FEWEST) {
            throw new RuleBroken("case.check.two", SiteCheck.FEWEST);
        }
        int number = now.proceedings().checks().size() + 1;
        file.proceedings(now.proceedings().with(new SiteCheck(number, by.on(), different, null, null, null)));
        file.clocks(now.clocks().stop(ClockKind.INSPECT_ASSIGN, by.on(), "已指派核查人员"));
        file.become(to, Act.ASSIGN_INSPECTORS, by, String.join("、", different));
    }

    public void record(boolean passed, String findings) {
        var to = file.next(Act.RECORD_CHECK, by);
        var now = file.now();
        var open = now.proceedings().openCheck().orElseThrow(() -> new RuleBroken("case.check.none"));
        file.proceedings(now.proceedings()
                .checks(check -> check.number() == open.number() ? check.done(by.on(), passed, findings) : check));
        file.become(to, Act.RECORD_CHECK, by, passed ? "符合要求" : "不符合要求");
    }

    /** Shows the proposal for {@code days} natural days; the day it is posted does not count. */
    public void post(int days, String place) {
        var to = file.next(Act.POST_NOTICE, by);
        var now = file.now();
        if (now.proceedings().notice() != null) {
            throw new RuleBroken("case.notice.already");
        }
        if (days < 1) {
            throw new RuleBroken("case.notice.days");
        }
        var notice = new PublicNotice(by.on(), by.on().plusDays(days), place, null, null, null);
        file.proceedings(now.proceedings().with(notice));
        file.become(to, Act.POST_NOTICE, by, place + "，公示" + days + "日");
    }

    public void endNotice(boolean objections, String outcome) {
        var to = file.next(Act.END_NOTICE, by);
        var now = file.now();
        var notice = now.proceedings().notice();
        if (notice == null || notice.endedOn() != null) {
            throw new RuleBroken("case.notice.none");
        }
        if (!by.on().isAfter(notice.endsOn())) {
            throw new RuleBroken("case.notice.running", notice.endsOn());
        }
        file.proceedings(now.proceedings().with(notice.ended(by.on(), objections, outcome)));
        file.become(to, Act.END_NOTICE, by, objections ? "有异议" : "无异议");
    }
}

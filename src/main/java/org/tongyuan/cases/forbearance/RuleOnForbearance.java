package org.tongyuan.cases.forbearance;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;

/** Rules on a request for forbearance, and once more after the one objection; the person concerned is told. */
@UseCase
@LegalBasis("优化营商环境条例, art. 7")
class RuleOnForbearance {

    /** What is decided. */
    record Decision(Ruling.Result result, List<Ruling.Found> findings, String reasons) {}

    private final Forbearances forbearances;
    private final ForbearanceRights rights;
    private final ForbearanceTrail trail;
    private final Around around;

    RuleOnForbearance(Forbearances forbearances, ForbearanceRights rights, ForbearanceTrail trail, Around around) {
        this.forbearances = forbearances;
        this.rights = rights;
        this.trail = trail;
        this.around = around;
    }

    /** What gives the last day for an objection. */
    @Component("forbearanceDays")
    record Around(TimeLimits limits, Calendars calendars, Agencies agencies, LegalTime time) {}

    @Transactional
    void rule(String number, Decision decision, SignedIn.Officer who) {
        var f = begin(number, who);
        var until = DatedClock.start(
                        around.limits().require("FORBEARANCE_OBJECTION"),
                        around.time().today(),
                        "告知认定",
                        around.calendars().forRegion(around.agencies().home().code()))
                .dueOn();
        var ruled = f.ruled(ruling(decision, who), until);
        forbearances.rule(ruled);
        trail.record("FORBEARANCE_RULED", ruled, who);
        trail.tellPerson(ruled, "您的容错申请有了认定");
    }

    /** Rules on the objection, instead of the first ruling. */
    @Transactional
    void review(String number, Decision decision, SignedIn.Officer who) {
        var reviewed = begin(number, who).reviewed(ruling(decision, who));
        forbearances.rule(reviewed);
        trail.record("FORBEARANCE_REVIEWED", reviewed, who);
        trail.tellPerson(reviewed, "您的异议有了复核结果");
    }

    private Forbearance begin(String number, SignedIn.Officer who) {
        var f = forbearances.lock(number);
        rights.mustSee(who, f);
        rights.mustRule(who, f);
        return f;
    }

    private Ruling ruling(Decision decision, SignedIn.Officer who) {
        return new Ruling(
                decision.result(),
                decision.findings(),
                decision.reasons(),
                around.time().now(),
                who.accountId(),
                who.name());
    }
}

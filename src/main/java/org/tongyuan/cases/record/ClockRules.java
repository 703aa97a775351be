package org.tongyuan.cases.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.platform.LegalBasis;

/**
 * Which clock each act starts and stops. Lengths come from the limits' table and the item version; an item without a statutory limit has
 * no statutory clock, unless the licence law gives it one.
 */
final class ClockRules {

    private ClockRules() {}

    @LegalBasis("行政许可法, art. 32(1)(4)")
    static CaseClocks onReceipt(ProcedureProfile profile, CaseLaw law, LocalDate on) {
        if (profile != ProcedureProfile.LICENCE) {
            return CaseClocks.none();
        }
        var clock = Clock.start(law.limits().require("LIC_CORRECTION"), on, "收到申请材料");
        return CaseClocks.none().start(ClockKind.CORRECTION, clock, law.calendar());
    }

    static CaseClocks onNotice(CaseClocks clocks, CaseLaw law, int days, LocalDate on) {
        var supply = Clock.start("CASE_SUPPLY", "申请人补正期限", days, DayKind.WORKING, "补正材料通知书", on, "一次性告知补正");
        return clocks.stop(ClockKind.CORRECTION, on, "已一次性告知").start(ClockKind.SUPPLY, supply, law.calendar());
    }

    /** 补正 restarts at zero; it never merely pauses. */
    static CaseClocks onCorrection(CaseClocks clocks, CaseLaw law, LocalDate on) {
        return clocks.stop(ClockKind.SUPPLY, on, "收到补正材料")
                .restart(ClockKind.CORRECTION, on, "收到补正材料，重新计算", law.calendar());
    }

    @LegalBasis("行政许可法, art. 42")
    @LegalBasis("优化营商环境条例, art. 36")
    static CaseClocks onAcceptance(CaseClocks clocks, ProcedureProfile profile, CaseLaw law, LocalDate on, String why) {
        var next = clocks.stop(ClockKind.CORRECTION, on, why);
        next = limited(next, ClockKind.STATUTORY, law.item().statutory(), law, on, why);
        boolean licence = profile == ProcedureProfile.LICENCE;
        if (law.item().statutory() == null && licence) {
            String id = law.item().terms().joint() ? "LIC_JOINT" : "LIC_DECIDE";
            next = next.start(ClockKind.STATUTORY, Clock.start(law.limits().require(id), on, why), law.calendar());
        }
        if (law.item().terms().inspection() && licence) {
            next = started(next, ClockKind.INSPECT_ASSIGN, "LIC_INSPECT_ASSIGN", law, on, why);
        }
        return limited(next, ClockKind.PROMISED, law.item().promised(), law, on, why);
    }

    static CaseClocks started(CaseClocks clocks, ClockKind kind, String limit, CaseLaw law, LocalDate on, String why) {
        return clocks.start(kind, Clock.start(law.limits().require(limit), on, why), law.calendar());
    }

    /** The time given to a person who must be heard, in working days. */
    static CaseClocks onTold(CaseClocks clocks, Party party, CaseLaw law, LocalDate on) {
        var clock = Clock.start(
                "STATEMENT",
                party.role().label() + "陈述答辩期限",
                party.days(),
                DayKind.WORKING,
                "告知书",
                on,
                "告知" + party.role().label());
        return clocks.start(statementOf(party), ClockKind.STATEMENT, clock, law.calendar());
    }

    static String statementOf(Party party) {
        return ClockKind.STATEMENT.name() + ":" + party.number();
    }

    private static CaseClocks limited(
            CaseClocks clocks,
            ClockKind kind,
            ItemVersion.@Nullable Limit limit,
            CaseLaw law,
            LocalDate on,
            String why) {
        // A limit of no days means on the spot: there is nothing to count.
        if (limit == null || limit.days() <= 0) {
            return clocks;
        }
        var clock = Clock.start(kind.name(), kind.label(), limit.days(), limit.kind(), limit.basis(), on, why);
        return clocks.start(kind, clock, law.calendar());
    }

    static CaseClocks onStep(CaseClocks clocks, CaseStep step, CaseLaw law, LocalDate on) {
        if (step.limitDays() <= 0) {
            return clocks;
        }
        var clock =
                Clock.start("STEP", step.name(), step.limitDays(), DayKind.WORKING, "实施清单：" + step.name(), on, "环节开始");
        return clocks.start(step.clockKey(), ClockKind.STEP, clock, law.calendar());
    }

    @LegalBasis("行政许可法, art. 44")
    static CaseClocks onDecision(
            CaseClocks clocks, ProcedureProfile profile, DecisionKind kind, CaseLaw law, LocalDate on) {
        var stopped = clocks.stopAll(on, "作出决定");
        if (profile != ProcedureProfile.LICENCE || kind != DecisionKind.GRANT) {
            return stopped;
        }
        var clock = Clock.start(law.limits().require("LIC_DELIVER"), on, "作出准予许可决定");
        return stopped.start(ClockKind.DELIVERY, clock, law.calendar());
    }
}

package org.tongyuan.cases.record;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.Checklist;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.Procedure;
import org.tongyuan.items.ProcedureProfile;

/** A case as it stood at one moment. */
public record CaseSnapshot(
        CaseHead head,
        int version,
        CaseState state,
        CaseDates dates,
        Checklist checklist,
        CaseSteps steps,
        CaseClocks clocks,
        @Nullable Correction correction,
        @Nullable Decision decision,
        @Nullable Delivery delivery,
        @Nullable Ending ending,
        Proceedings proceedings) {

    static CaseSnapshot first(CaseHead head, CaseLaw law, List<Finding> findings, LocalDate on) {
        return new CaseSnapshot(
                head,
                0,
                CaseState.SUBMITTED,
                CaseDates.received(on),
                Checklist.of(law.item()).with(findings, law.item()),
                CaseSteps.of(law.item(), head.agencyId()),
                ClockRules.onReceipt(head.profile(), law, on),
                null,
                null,
                null,
                null,
                Proceedings.none());
    }

    /** The acts that the procedure and the facts of this case allow now, whoever does them. */
    public Set<Act> possible(LocalDate today) {
        var acts = EnumSet.noneOf(Act.class);
        for (Act act : Procedure.of(head.profile()).acts(state)) {
            if (!act.bySystem() && Readiness.ready(this, act, today)) {
                acts.add(act);
            }
        }
        return acts;
    }

    /** Whether a special procedure keeps the clocks standing. */
    public boolean paused() {
        return proceedings.running().isPresent();
    }

    /** Whether the date of the undertaking to hand in materials has passed and something is still owed (容缺). */
    public boolean deferralLapsed(LocalDate today) {
        var deferral = proceedings.promises().deferral();
        return deferral != null
                && !deferral.owed().isEmpty()
                && clocks.of(ClockKind.DEFERRAL.name())
                        .filter(clock -> clock.running() && clock.lateOn(today))
                        .isPresent();
    }

    public boolean isLicence() {
        return head.profile() == ProcedureProfile.LICENCE;
    }
}

package org.tongyuan.cases.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/** What becomes of a result after it was granted, and of an application that was made with false statements. */
public final class Aftermath {

    private final Case file;
    private final By by;

    public Aftermath(Case file, By by) {
        this.file = file;
        this.by = by;
    }

    /** Recalls (art. 8), revokes (art. 69), cancels (art. 70), or stops a benefit: always with a reason, a letter and the remedy. */
    @LegalBasis("行政许可法, art. 8")
    @LegalBasis("行政许可法, art. 69")
    @LegalBasis("行政许可法, art. 70")
    public void takeBack(Act act, String reason) {
        takeBack(act, reason, null);
    }

    /** {@code inPublic}: the reason as everybody may read it, null when nothing is to be read. */
    public void takeBack(Act act, String reason, @Nullable String inPublic) {
        var to = file.next(act, by);
        var permit = valid();
        Undertakings.mustBeHeard(file.now(), by.on());
        var state = switch (act) {
            case RECALL -> Permit.State.RECALLED;
            case REVOKE -> Permit.State.REVOKED;
            case CANCEL -> Permit.State.CANCELLED;
            case STOP_BENEFIT -> Permit.State.STOPPED;
            default -> throw new IllegalArgumentException(act.name());
        };
        file.proceedings(file.now()
                .proceedings()
                .with(permit.becomes(state, by.on(), reason, null).told(inPublic)));
        file.become(to, act, by, reason);
    }

    /** Another case changed or renewed the result. */
    @LegalBasis("行政许可法, art. 49")
    @LegalBasis("行政许可法, art. 50")
    public void supersede(Permit.State as, UUID byCase) {
        var to = file.next(Act.SUPERSEDE, by);
        var permit = valid();
        file.proceedings(file.now().proceedings().with(permit.becomes(as, by.on(), null, byCase)));
        file.become(to, Act.SUPERSEDE, by, as.label());
    }

    private Permit valid() {
        var permit = file.now().proceedings().permit();
        if (permit == null) {
            throw new RuleBroken("case.permit.none");
        }
        if (permit.state() != Permit.State.VALID) {
            throw new RuleBroken("case.permit.not-valid", permit.state().label());
        }
        return permit;
    }

    /** False statements found before the decision: not accepted or not granted, with a warning. */
    @LegalBasis("行政许可法, art. 78")
    public void reject(CaseLaw law, String what, List<String> remedy) {
        var to = file.next(Act.REJECT_FALSEHOOD, by);
        Undertakings.mustBeHeard(file.now(), by.on());
        var bar = law.item().terms().publicSafety() ? law.limits().require("LIC_REAPPLY_BAR") : null;
        file.proceedings(
                file.now().proceedings().with(new Falsehood(by.on(), what, after(bar == null ? null : bar.length()))));
        if (to == CaseState.REFUSED) {
            file.ended(new Ending(Act.REJECT_FALSEHOOD, by.on(), what, null, remedy), by);
        } else {
            var basis = List.of("《中华人民共和国行政许可法》第七十八条");
            file.decided(
                    law, new Decision(DecisionKind.REFUSE, by.on(), List.of(what), basis, remedy, null), null, by.on());
        }
        file.become(to, Act.REJECT_FALSEHOOD, by, what);
    }

    /** The licence was got by fraud: revoked, and the bar is longer. */
    @LegalBasis("行政许可法, art. 79")
    public void revokeForFraud(CaseLaw law, String what, @Nullable String inPublic) {
        takeBack(Act.REVOKE, what, inPublic);
        var bar = law.item().terms().publicSafety() ? law.limits().require("LIC_FRAUD_BAR") : null;
        file.proceedings(
                file.now().proceedings().with(new Falsehood(by.on(), what, after(bar == null ? null : bar.length()))));
    }

    private @Nullable LocalDate after(@Nullable Integer months) {
        return months == null ? null : by.on().plusMonths(months);
    }
}

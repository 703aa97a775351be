package org.tongyuan.cases.rules;

import static org.tongyuan.cases.CaseState.*;
import static org.tongyuan.cases.rules.Act.*;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tongyuan.cases.CaseState;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/**
 * The life cycle of a case as one table for each procedure profile: which act is possible in which state, and where it leads. Licence
 * law (not required, deemed acceptance) stands in the licence's table only. docs/case-states.md is drawn from these tables.
 */
public final class Procedure {

    private static final Map<ProcedureProfile, Procedure> ALL = new EnumMap<>(ProcedureProfile.class);

    static {
        for (ProcedureProfile profile : ProcedureProfile.values()) {
            ALL.put(
                    profile,
                    switch (profile) {
                        case LICENCE -> licence();
                        case ENQUIRY -> enquiry();
                        case CONFIRMATION, BENEFIT, REWARD, ADJUDICATION, FILING, PUBLIC_SERVICE -> general();
                    });
        }
    }

    private final Map<CaseState, Map<Act, CaseState>> table = new EnumMap<>(CaseState.class);

    private Procedure() {}

    public static Procedure of(ProcedureProfile profile) {
        return Objects.requireNonNull(ALL.get(profile));
    }

    @LegalBasis("行政许可法, art. 32")
    @LegalBasis("行政许可法, art. 37")
    @LegalBasis("行政许可法, art. 44")
    private static Procedure licence() {
        return general()
                .when(SUBMITTED, TELL_NOT_REQUIRED, NOT_REQUIRED)
                .when(SUBMITTED, DEEM_ACCEPTED, ACCEPTED)
                .when(CORRECTED, DEEM_ACCEPTED, ACCEPTED);
    }

    /** 一次性告知 binds every service: 优化营商环境条例 36 speaks of all 政务服务. */
    @LegalBasis("优化营商环境条例, art. 36")
    private static Procedure general() {
        return new Procedure()
                .when(SUBMITTED, NOTIFY_CORRECTION, CORRECTION_NOTIFIED)
                .when(SUBMITTED, ACCEPT, ACCEPTED)
                .when(SUBMITTED, TELL_NOT_ADMISSIBLE, NOT_ADMISSIBLE)
                .when(SUBMITTED, WITHDRAW, WITHDRAWN)
                .when(CORRECTION_NOTIFIED, RECEIVE_CORRECTION, CORRECTED)
                .when(CORRECTION_NOTIFIED, CLOSE_LAPSED, TERMINATED)
                .when(CORRECTION_NOTIFIED, WITHDRAW, WITHDRAWN)
                .when(CORRECTED, ACCEPT, ACCEPTED)
                .when(CORRECTED, REFUSE_TO_ACCEPT, REFUSED)
                .when(CORRECTED, WITHDRAW, WITHDRAWN)
                .when(ACCEPTED, COMPLETE_STEP, REVIEW)
                .when(ACCEPTED, DECIDE, DECIDED)
                .when(ACCEPTED, WITHDRAW, WITHDRAWN)
                .when(REVIEW, COMPLETE_STEP, REVIEW)
                .when(REVIEW, DECIDE, DECIDED)
                .when(REVIEW, WITHDRAW, WITHDRAWN)
                .when(DECIDED, DELIVER, DELIVERED);
    }

    /** An enquiry asks for an answer, not for a decision: nothing is accepted, reviewed or corrected. */
    private static Procedure enquiry() {
        return new Procedure()
                .when(SUBMITTED, TELL_NOT_ADMISSIBLE, NOT_ADMISSIBLE)
                .when(SUBMITTED, DECIDE, DECIDED)
                .when(SUBMITTED, WITHDRAW, WITHDRAWN)
                .when(DECIDED, DELIVER, DELIVERED);
    }

    private Procedure when(CaseState from, Act act, CaseState to) {
        table.computeIfAbsent(from, state -> new EnumMap<>(Act.class)).put(act, to);
        return this;
    }

    /** The acts that the procedure knows in this state; the case itself may still lack what one of them needs. */
    public Set<Act> acts(CaseState state) {
        return Set.copyOf(table.getOrDefault(state, Map.of()).keySet());
    }

    public boolean knows(CaseState state, Act act) {
        return find(state, act).isPresent();
    }

    public Optional<CaseState> find(CaseState state, Act act) {
        return Optional.ofNullable(table.getOrDefault(state, Map.of()).get(act));
    }

    /** Where the act leads; RuleBroken case.act-not-possible when the procedure does not know it in this state. */
    public CaseState next(CaseState state, Act act) {
        return find(state, act).orElseThrow(() -> new RuleBroken("case.act-not-possible", state.label(), act.label()));
    }
}

package org.tongyuan.cases.rules;

import static org.tongyuan.cases.CaseState.*;
import static org.tongyuan.cases.rules.Act.*;

import java.util.EnumMap;
import java.util.List;
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
 * law (not required, deemed acceptance, pause, extension, hearing, renewal) stands in the licence's table only. docs/case-states.md and
 * docs/procedures.md are made from these tables.
 */
public final class Procedure {

    private static final Map<ProcedureProfile, Procedure> ALL = new EnumMap<>(ProcedureProfile.class);

    /** Before acceptance, also while the applicant corrects. */
    private static final List<CaseState> BEFORE = List.of(SUBMITTED, CORRECTION_NOTIFIED, CORRECTED);

    /** From acceptance to decision. */
    private static final List<CaseState> HANDLING = List.of(ACCEPTED, REVIEW);

    /** After the decision, delivered or not. */
    private static final List<CaseState> AFTER = List.of(DECIDED, DELIVERED);

    static {
        for (ProcedureProfile profile : ProcedureProfile.values()) {
            ALL.put(
                    profile,
                    switch (profile) {
                        case LICENCE -> licence();
                        case CONFIRMATION -> confirmation();
                        case BENEFIT -> benefit();
                        case REWARD -> reward();
                        case ADJUDICATION -> adjudication();
                        case FILING -> filing();
                        case PUBLIC_SERVICE -> general();
                        case ENQUIRY -> enquiry();
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
                .when(CORRECTED, DEEM_ACCEPTED, ACCEPTED)
                .pausing()
                .within(HANDLING, EXTEND)
                .within(HANDLING, TELL_HEARING, REQUEST_HEARING, WAIVE_HEARING, LAPSE_HEARING)
                .within(HANDLING, SCHEDULE_HEARING, HOLD_HEARING)
                .hearingOthers()
                .within(HANDLING, ASSIGN_INSPECTORS, RECORD_CHECK)
                .rejectingFalsehood()
                .undertaking()
                .when(SUBMITTED, DEEM_RENEWED, DECIDED)
                .when(CORRECTED, DEEM_RENEWED, DECIDED)
                .when(ACCEPTED, DEEM_RENEWED, DECIDED)
                .when(REVIEW, DEEM_RENEWED, DECIDED)
                .within(AFTER, RECALL, REVOKE, CANCEL, SUPERSEDE);
    }

    private static Procedure confirmation() {
        return general()
                .pausing()
                .hearingOthers()
                .within(HANDLING, ASSIGN_INSPECTORS, RECORD_CHECK)
                .undertaking()
                .within(AFTER, REVOKE, CANCEL, SUPERSEDE);
    }

    /** A benefit is checked at home, shown to the neighbours, and ends when its reason ends. */
    private static Procedure benefit() {
        return general()
                .within(HANDLING, ASSIGN_INSPECTORS, RECORD_CHECK, POST_NOTICE, END_NOTICE)
                .undertaking()
                .within(AFTER, STOP_BENEFIT);
    }

    private static Procedure reward() {
        return general()
                .within(HANDLING, ASSIGN_INSPECTORS, RECORD_CHECK, POST_NOTICE, END_NOTICE)
                .within(AFTER, REVOKE);
    }

    /** Two parties: the respondent is served and answers, and both may agree before it is decided. */
    private static Procedure adjudication() {
        return general()
                .pausing()
                .within(HANDLING, SERVE_RESPONDENT, RECEIVE_ANSWER, ASSIGN_INSPECTORS, RECORD_CHECK)
                .when(ACCEPTED, SETTLE, SETTLED)
                .when(REVIEW, SETTLE, SETTLED);
    }

    private static Procedure filing() {
        return general().within(AFTER, CANCEL, SUPERSEDE);
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
                .when(REVIEW, SEND_BACK, REVIEW)
                .when(REVIEW, DECIDE, DECIDED)
                .when(REVIEW, WITHDRAW, WITHDRAWN)
                .when(DECIDED, DELIVER, DELIVERED)
                .within(HANDLING, NOTE_DELAY, EXPLAIN_DELAY)
                .deferring()
                // The reason is owed even when the case has ended meanwhile.
                .within(List.of(DECIDED, DELIVERED, WITHDRAWN, SETTLED), EXPLAIN_DELAY);
    }

    /** An enquiry asks for an answer, not for a decision: nothing is accepted, reviewed or corrected. */
    private static Procedure enquiry() {
        return new Procedure()
                .when(SUBMITTED, TELL_NOT_ADMISSIBLE, NOT_ADMISSIBLE)
                .when(SUBMITTED, DECIDE, DECIDED)
                .when(SUBMITTED, WITHDRAW, WITHDRAWN)
                .when(DECIDED, DELIVER, DELIVERED);
    }

    private Procedure pausing() {
        return within(HANDLING, PAUSE, RESUME);
    }

    /** Nothing happens to the case because the date of an undertaking passed: an officer decides. */
    private Procedure deferring() {
        return within(BEFORE, SIGN_DEFERRAL)
                .within(HANDLING, SUPPLY_DEFERRED, EXTEND_DEFERRAL, REMIND_DEFERRED)
                .when(ACCEPTED, REFUSE_DEFERRED, DECIDED)
                .when(REVIEW, REFUSE_DEFERRED, DECIDED);
    }

    /** Checked later, before or after the decision; false ones are heard before anything is taken back. */
    private Procedure undertaking() {
        return within(BEFORE, GIVE_UNDERTAKING)
                .within(List.of(ACCEPTED, REVIEW, DECIDED, DELIVERED), CHECK_UNDERTAKING, STATE_ON_UNDERTAKING);
    }

    private Procedure hearingOthers() {
        return within(HANDLING, TELL_INTERESTED, HEAR_INTERESTED);
    }

    /** Not accepted, or not granted, and a warning in both cases. */
    @LegalBasis("行政许可法, art. 78")
    private Procedure rejectingFalsehood() {
        return when(SUBMITTED, REJECT_FALSEHOOD, REFUSED)
                .when(CORRECTED, REJECT_FALSEHOOD, REFUSED)
                .when(ACCEPTED, REJECT_FALSEHOOD, DECIDED)
                .when(REVIEW, REJECT_FALSEHOOD, DECIDED);
    }

    /** Acts that leave the state as it is. */
    private Procedure within(List<CaseState> states, Act... acts) {
        for (CaseState state : states) {
            for (Act act : acts) {
                when(state, act, state);
            }
        }
        return this;
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

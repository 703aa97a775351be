package org.tongyuan.cases;

import static org.tongyuan.cases.rules.Act.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongyuan.accounts.Role;
import org.tongyuan.cases.rules.Act;

/** Who may do which act of a case, written down a second time: by the division of work, not by the product's permissions. */
public final class WhoMay {

    private static final Set<Act> WINDOW = EnumSet.of(
            NOTIFY_CORRECTION,
            RECEIVE_CORRECTION,
            ACCEPT,
            TELL_NOT_REQUIRED,
            TELL_NOT_ADMISSIBLE,
            REFUSE_TO_ACCEPT,
            CLOSE_LAPSED,
            DELIVER,
            WITHDRAW,
            REQUEST_HEARING,
            WAIVE_HEARING,
            RECEIVE_ANSWER,
            SIGN_DEFERRAL,
            SUPPLY_DEFERRED,
            GIVE_UNDERTAKING,
            STATE_ON_UNDERTAKING);

    private static final Set<Act> REVIEW = EnumSet.of(
            COMPLETE_STEP,
            SEND_BACK,
            PAUSE,
            RESUME,
            TELL_HEARING,
            SCHEDULE_HEARING,
            HOLD_HEARING,
            TELL_INTERESTED,
            HEAR_INTERESTED,
            ASSIGN_INSPECTORS,
            RECORD_CHECK,
            POST_NOTICE,
            END_NOTICE,
            SERVE_RESPONDENT,
            EXPLAIN_DELAY,
            EXTEND_DEFERRAL,
            CHECK_UNDERTAKING);

    private static final Set<Act> APPROVE = and(REVIEW, DECIDE, SETTLE, REJECT_FALSEHOOD, REFUSE_DEFERRED);
    private static final Set<Act> LEAD = and(APPROVE, EXTEND, RECALL, REVOKE, CANCEL, STOP_BENEFIT);

    /** What applicants do in their own case. */
    public static final Set<Act> APPLICANT = EnumSet.of(
            WITHDRAW,
            RECEIVE_CORRECTION,
            REQUEST_HEARING,
            WAIVE_HEARING,
            SIGN_DEFERRAL,
            SUPPLY_DEFERRED,
            GIVE_UNDERTAKING,
            STATE_ON_UNDERTAKING);

    private static final Map<Role, Set<Act>> ALL = new EnumMap<>(Map.of(
            Role.WINDOW_OFFICER, WINDOW,
            Role.REVIEWER, REVIEW,
            Role.APPROVER, APPROVE,
            Role.AGENCY_HEAD, LEAD));

    private WhoMay() {}

    private static Set<Act> and(Set<Act> some, Act... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(Arrays.asList(more));
        return all;
    }

    /** Whether an officer of the case's own agency who holds this role alone may do it. */
    public static boolean may(Role role, Act act) {
        return ALL.getOrDefault(role, Set.of()).contains(act);
    }

    /** Acts on a case that somebody can call. */
    public static List<Act> acts() {
        return Arrays.stream(Act.values())
                .filter(act -> act != SUBMIT && !act.bySystem())
                .toList();
    }
}

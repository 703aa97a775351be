package org.tongyuan.cases.batch;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.LegalBasis;

/**
 * The acts that can be done on many cases at once. A decision is not among them: the law wants every application examined and decided for
 * itself. Nor is delivery, for which somebody signs each time.
 */
@LegalBasis("行政许可法, art. 34(1), 38(1)")
public enum BatchAct {
    /** Accepts what was checked and found complete before. */
    ACCEPT(Act.ACCEPT, "受理", EnumSet.of(CaseState.SUBMITTED, CaseState.CORRECTED)),
    /** Completes the one step that is open at the officer's agency, agreeing, with the same opinion for all. */
    COMPLETE_STEP(Act.COMPLETE_STEP, "通过当前环节", EnumSet.of(CaseState.ACCEPTED, CaseState.REVIEW));

    /** How many cases one batch can have. */
    public static final int MOST = 50;

    private final Act act;
    private final String label;
    private final Set<CaseState> states;

    BatchAct(Act act, String label, Set<CaseState> states) {
        this.act = act;
        this.label = label;
        this.states = states;
    }

    public Act act() {
        return act;
    }

    public String label() {
        return label;
    }

    /** Whether a case in this state may be ready for it. */
    public boolean fits(CaseState state) {
        return states.contains(state);
    }

    /** The act of this name, null when there is none such. */
    static @Nullable BatchAct named(@Nullable String name) {
        for (BatchAct act : values()) {
            if (act.name().equals(name)) {
                return act;
            }
        }
        return null;
    }
}

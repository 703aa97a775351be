package org.tongyuan.cases.record;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One review step of a case. Acceptance, decision and delivery are acts of the case itself and have no row here.
 *
 * @param stage index of its stage; stages are gone through in order
 * @param allNeeded whether every step of the stage must be done, or any one
 */
public record CaseStep(
        int stage,
        String stageName,
        boolean allNeeded,
        String key,
        String name,
        UUID agencyId,
        int limitDays,
        State state,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy,
        @Nullable Boolean agreed,
        @Nullable String opinion) {

    /** States of a step. */
    public enum State {
        WAITING("未开始"),
        OPEN("进行中"),
        DONE("已完成"),
        /** Another step of an any-one stage was enough, or the case ended before. */
        SKIPPED("无需办理");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    CaseStep open(LocalDate on) {
        return with(State.OPEN, on, null, null, null, null);
    }

    CaseStep done(LocalDate on, @Nullable String by, boolean agreed, @Nullable String opinion) {
        return with(State.DONE, openedOn, on, by, agreed, opinion);
    }

    CaseStep waiting() {
        return with(State.WAITING, null, null, null, null, null);
    }

    CaseStep skipped() {
        return with(State.SKIPPED, openedOn, null, null, null, null);
    }

    private CaseStep with(
            State next,
            @Nullable LocalDate opened,
            @Nullable LocalDate done,
            @Nullable String by,
            @Nullable Boolean agrees,
            @Nullable String words) {
        return new CaseStep(
                stage, stageName, allNeeded, key, name, agencyId, limitDays, next, opened, done, by, agrees, words);
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public String clockKey() {
        return ClockKind.STEP + ":" + stage + ":" + key;
    }
}

package org.tongyuan.disclosure.assessment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/**
 * One assessment of all agencies of a region.
 *
 * @param untilOn last day of the period
 * @param objectBy last day on which an agency may object
 */
@LegalBasis("政府信息公开条例, art. 46")
record Round(
        UUID id,
        String number,
        String regionCode,
        String name,
        LocalDate fromOn,
        LocalDate untilOn,
        State state,
        @Nullable LocalDate computedOn,
        @Nullable LocalDate toldOn,
        @Nullable LocalDate objectBy,
        @Nullable LocalDate settledOn,
        @Nullable LocalDate publishedOn,
        int version) {

    /** Where it stands. */
    enum State {
        OPEN("已立项，待计算", "neutral"),
        COMPUTED("已计算，待告知", "info"),
        OBJECTIONS("已告知，听取异议", "warn"),
        SETTLED("已确定，待公布", "info"),
        PUBLISHED("已公布", "good");

        private final String label;
        private final String tone;

        State(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }

    static Round open(UUID id, String number, String region, String name, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new RuleBroken("disclosure.assessment.period");
        }
        return new Round(id, number, region, name, from, until, State.OPEN, null, null, null, null, null, 0);
    }

    /** May be computed again as long as the agencies have not seen it; never before the period is over. */
    Round computed(LocalDate on) {
        mustBe(State.OPEN, State.COMPUTED);
        if (!on.isAfter(untilOn)) {
            throw new RuleBroken("disclosure.assessment.running", untilOn);
        }
        return with(State.COMPUTED, on, null, null, null, null);
    }

    Round told(LocalDate on, @Nullable LocalDate lastDay) {
        mustBe(State.COMPUTED);
        return with(State.OBJECTIONS, computedOn, on, lastDay, null, null);
    }

    void mustTakeObjections(LocalDate today) {
        mustBe(State.OBJECTIONS);
        if (objectBy != null && today.isAfter(objectBy)) {
            throw new RuleBroken("disclosure.assessment.too-late", objectBy);
        }
    }

    /** When everybody had their time and every objection its answer. */
    Round settled(int unanswered, LocalDate on) {
        mustBe(State.OBJECTIONS);
        if (objectBy == null || !on.isAfter(objectBy)) {
            throw new RuleBroken("disclosure.assessment.objections-run", String.valueOf(objectBy));
        }
        if (unanswered > 0) {
            throw new RuleBroken("disclosure.assessment.unanswered", unanswered);
        }
        return with(State.SETTLED, computedOn, toldOn, objectBy, on, null);
    }

    Round published(LocalDate on) {
        mustBe(State.SETTLED);
        return with(State.PUBLISHED, computedOn, toldOn, objectBy, settledOn, on);
    }

    /** Whether the agencies see it. */
    public boolean isTold() {
        return state.compareTo(State.OBJECTIONS) >= 0;
    }

    void mustBe(State... wanted) {
        if (!java.util.List.of(wanted).contains(state)) {
            throw new RuleBroken("disclosure.assessment.state", state.label());
        }
    }

    private Round with(
            State next,
            @Nullable LocalDate computed,
            @Nullable LocalDate told,
            @Nullable LocalDate by,
            @Nullable LocalDate settled,
            @Nullable LocalDate published) {
        return new Round(
                id, number, regionCode, name, fromOn, untilOn, next, computed, told, by, settled, published, version);
    }
}

package org.tongyuan.cases.joint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.ClockEvent;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/**
 * Several cases of one application, and the clock over all of them. It is accepted on the day on which the last of its branches is, and
 * decided with the last of their decisions. Special procedures of any branch keep its clocks standing (行政许可法, art. 45).
 *
 * @param statutory LIC_JOINT in working days from joint acceptance; null before it and when none of the branches is a licence
 * @param promised the journey's own promise in working days
 */
@LegalBasis("行政许可法, art. 26")
@LegalBasis("行政许可法, art. 42(2)")
record JointCase(
        Head head,
        State state,
        @Nullable LocalDate acceptedOn,
        @Nullable DatedClock statutory,
        @Nullable DatedClock promised,
        @Nullable LocalDate decidedOn,
        @Nullable UUID letterId,
        List<Branch> branches,
        int version) {

    /** What does not change; {@code code} shows the progress to whoever knows it. */
    record Head(
            UUID id,
            String number,
            String journey,
            String name,
            int promisedDays,
            String promisedBasis,
            UUID applicantId,
            @Nullable UUID agentId,
            UUID leadAgencyId,
            String regionCode,
            LocalDate receivedOn,
            boolean outOfTime) {}

    enum State {
        RECEIVED("已收件", "info"),
        ACCEPTED("并联审批中", "info"),
        DECIDED("已办结", "good"),
        ENDED("已终止", "neutral");

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

        public boolean isOpen() {
            return this == RECEIVED || this == ACCEPTED;
        }
    }

    JointCase {
        branches = List.copyOf(branches);
    }

    static JointCase begin(Head head) {
        return new JointCase(head, State.RECEIVED, null, null, null, null, null, List.of(), 0);
    }

    /**
     * A branch has changed on this day, or is new. What follows for the whole is what the branches say together, in whatever order their
     * acts come: an act that is recorded late counts for its own day.
     */
    JointCase follow(Branch changed, LocalDate on, TimeLimits limits, WorkCalendar calendar) {
        var all = new ArrayList<>(branches);
        boolean was = all.stream().anyMatch(b -> b.caseId().equals(changed.caseId()) && b.paused());
        all.removeIf(b -> b.caseId().equals(changed.caseId()));
        all.add(changed);
        all.sort(Comparator.comparingInt(Branch::place));
        var next = new JointCase(head, state, acceptedOn, statutory, promised, decidedOn, letterId, all, version);
        if (!state.isOpen()) {
            return next;
        }
        if (state == State.ACCEPTED && was != changed.paused()) {
            next = next.turned(changed.paused(), on, changed.itemName(), calendar);
        }
        return next.accepted(limits, calendar).decided();
    }

    private JointCase accepted(TimeLimits limits, WorkCalendar calendar) {
        boolean any = branches.stream().anyMatch(Branch::isAccepted);
        if (state != State.RECEIVED || !any || branches.stream().anyMatch(Branch::isToBeAccepted)) {
            return this;
        }
        LocalDate day = branches.stream()
                .map(Branch::acceptedOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean licence = branches.stream().anyMatch(b -> b.licence() && b.isAccepted());
        var legal = licence ? JointClocks.limit(limits, day, calendar) : null;
        var own = JointClocks.promise(head, day, calendar);
        var accepted = new JointCase(head, State.ACCEPTED, day, legal, own, null, null, branches, version);
        for (Branch b : branches) {
            accepted = b.paused() ? accepted.turned(true, day, b.itemName(), calendar) : accepted;
        }
        return accepted;
    }

    /** The clocks stand still while a special procedure of any branch runs; those of several may overlap. */
    private JointCase turned(boolean pause, LocalDate on, String branch, WorkCalendar calendar) {
        String why = branch + (pause ? "：特别程序开始，所需时间不计算在内" : "：特别程序结束");
        return withClocks(
                JointClocks.turned(statutory, pause, on, why, calendar),
                JointClocks.turned(promised, pause, on, why, calendar));
    }

    /**
     * The joint limit with LIC_JOINT_EXTENSION on top, once, before it has passed; the journey's promise is not extended.
     *
     * @param days working days
     * @throws RuleBroken when no joint limit runs, it has passed, or was extended before
     */
    JointCase extended(int days, LocalDate on, String reason, TimeLimits limits, WorkCalendar calendar) {
        int longest = limits.require("LIC_JOINT_EXTENSION").length();
        if (state != State.ACCEPTED || statutory == null) {
            throw new RuleBroken("case.joint.extend.no-limit");
        }
        if (isExtended()) {
            throw new RuleBroken("case.extend.twice");
        }
        if (days < 1 || days > longest) {
            throw new RuleBroken("case.extend.days", longest);
        }
        if (statutory.isOver(on)) {
            throw new RuleBroken("case.extend.late", String.valueOf(statutory.dueOn()));
        }
        var longer = new DatedClock(statutory.clock().extend(days, on, reason), null, null).on(calendar);
        return withClocks(longer, promised);
    }

    /** Its limit runs and was not yet extended. */
    boolean isExtensible() {
        return state == State.ACCEPTED && statutory != null && !isExtended();
    }

    private boolean isExtended() {
        return statutory != null
                && statutory.clock().events().stream().anyMatch(e -> e.kind() == ClockEvent.Kind.EXTEND);
    }

    private JointCase decided() {
        if (branches.isEmpty() || branches.stream().anyMatch(b -> !b.isDone())) {
            return this;
        }
        LocalDate day = branches.stream()
                .map(Branch::doneOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean any = branches.stream().anyMatch(b -> b.decidedOn() != null);
        return new JointCase(
                head,
                any ? State.DECIDED : State.ENDED,
                acceptedOn,
                JointClocks.stopped(statutory, day),
                JointClocks.stopped(promised, day),
                day,
                letterId,
                branches,
                version);
    }

    /** One letter tells of all decisions. */
    JointCase told(UUID letter) {
        return new JointCase(head, state, acceptedOn, statutory, promised, decidedOn, letter, branches, version);
    }

    /** Computed again on a calendar that has changed; the same when it says the same. */
    JointCase on(WorkCalendar calendar) {
        return state == State.ACCEPTED
                ? withClocks(
                        statutory == null ? null : statutory.on(calendar),
                        promised == null ? null : promised.on(calendar))
                : this;
    }

    private JointCase withClocks(@Nullable DatedClock legal, @Nullable DatedClock own) {
        return new JointCase(head, state, acceptedOn, legal, own, decidedOn, letterId, branches, version);
    }

    /** The last day for all of it: of LIC_JOINT, without a licence of the promise. */
    public @Nullable LocalDate dueOn() {
        var clock = statutory == null ? promised : statutory;
        return clock == null ? null : clock.dueOn();
    }

    /** Whether the whole was not done by the end of its last day, as seen on a day. */
    public boolean isLate(LocalDate day) {
        LocalDate due = dueOn();
        return due != null && due.isBefore(decidedOn == null ? day : decidedOn);
    }

    /**
     * The branches by which it is late, as seen on a day: those that were late themselves; and if none was while the whole is, those that
     * were not done when its last day ended.
     */
    List<Branch> lateBranches(LocalDate day) {
        var late = branches.stream().filter(b -> b.isLate(day)).toList();
        LocalDate due = dueOn();
        if (!late.isEmpty() || due == null || !isLate(day)) {
            return late;
        }
        return branches.stream()
                .filter(b -> {
                    LocalDate done = b.doneOn();
                    return done == null || done.isAfter(due);
                })
                .toList();
    }
}

package org.tongyuan.cases.joint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.platform.LegalBasis;

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
        var legal = licence ? DatedClock.start(limits.require("LIC_JOINT"), day, "全部事项受理", calendar) : null;
        var own = new DatedClock(
                        Clock.start(
                                "JOINT_PROMISE",
                                head.name() + "承诺期限",
                                head.promisedDays(),
                                DayKind.WORKING,
                                head.promisedBasis(),
                                day,
                                "全部事项受理"),
                        null,
                        null)
                .on(calendar);
        var accepted = new JointCase(head, State.ACCEPTED, day, legal, own, null, null, branches, version);
        for (Branch b : branches) {
            accepted = b.paused() ? accepted.turned(true, day, b.itemName(), calendar) : accepted;
        }
        return accepted;
    }

    /** The clocks stand still while a special procedure of any branch runs; those of several may overlap. */
    private JointCase turned(boolean pause, LocalDate on, String branch, WorkCalendar calendar) {
        String why = branch + (pause ? "：特别程序开始，所需时间不计算在内" : "：特别程序结束");
        return withClocks(turned(statutory, pause, on, why, calendar), turned(promised, pause, on, why, calendar));
    }

    private static @Nullable DatedClock turned(
            @Nullable DatedClock clock, boolean pause, LocalDate on, String why, WorkCalendar calendar) {
        if (clock == null) {
            return null;
        }
        var next = pause ? clock.clock().pause(on, why) : clock.clock().resume(on, why);
        return new DatedClock(next, null, null).on(calendar);
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
                stopped(statutory, day),
                stopped(promised, day),
                day,
                letterId,
                branches,
                version);
    }

    private static @Nullable DatedClock stopped(@Nullable DatedClock clock, LocalDate day) {
        return clock == null ? null : clock.stop(day, "全部事项办结");
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

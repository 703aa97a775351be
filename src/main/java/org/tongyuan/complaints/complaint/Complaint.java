package org.tongyuan.complaints.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/** One complaint or report. Days are legal days. */
@LegalBasis("政府信息公开条例, art. 51")
record Complaint(
        Head head,
        Said said,
        State state,
        DatedClock accept,
        @Nullable DatedClock answer,
        @Nullable Decision decision,
        @Nullable Answer answered,
        List<Measure> measures,
        @Nullable LocalDate endedOn,
        int version) {

    Complaint {
        measures = List.copyOf(measures);
    }

    /** What does not change; {@code code} lets whoever holds it and the number see how it stands. */
    record Head(
            UUID id,
            String number,
            String code,
            ComplaintKind kind,
            ComplaintField field,
            IntakeChannel channel,
            String regionCode,
            UUID handlerId,
            About about,
            LocalDate arrivedOn) {}

    /** What it is about: an agency, and what was quoted, as it was called then. */
    record About(
            UUID agencyId,
            @Nullable String kind,
            @Nullable String number,
            @Nullable String label,
            @Nullable UUID windowId) {}

    /** What was said by whom; {@code person} when they were signed in. */
    record Said(
            String what,
            @Nullable String wish,
            @Nullable UUID person,
            @Nullable String name,
            @Nullable String contact) {

        public boolean isAnonymous() {
            return person == null && contact == null;
        }
    }

    /** Whether it was taken up; {@code refusal} says why not. */
    record Decision(LocalDate on, @Nullable String refusal) {}

    /** What was found and what the complainant was answered. */
    record Answer(Finding finding, String text, LocalDate on) {}

    /** What the agency complained of was told to do; {@code evidence} of how it was done. */
    record Measure(
            UUID id,
            MeasureKind kind,
            String what,
            LocalDate orderedOn,
            @Nullable LocalDate untilOn,
            @Nullable LocalDate doneOn,
            @Nullable String evidence) {}

    /** Where it stands. */
    enum State {
        RECEIVED("待受理", "info"),
        ACCEPTED("办理中", "info"),
        ANSWERED("已答复，整改中", "warn"),
        CLOSED("已办结", "good"),
        REFUSED("不予受理", "neutral");

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
            return this == RECEIVED || this == ACCEPTED || this == ANSWERED;
        }
    }

    void mustBe(State wanted) {
        if (state != wanted) {
            throw new RuleBroken("complaint.state", state.label());
        }
    }

    Complaint accepted(LocalDate on, DatedClock running) {
        mustBe(State.RECEIVED);
        return with(State.ACCEPTED, accept.stop(on, "受理"), running, new Decision(on, null), null, measures, null);
    }

    Complaint refused(String reason, LocalDate on) {
        mustBe(State.RECEIVED);
        return with(State.REFUSED, accept.stop(on, "不予受理"), null, new Decision(on, reason), null, measures, on);
    }

    /** What is found true is followed by a measure; without one the matter ends with the answer. */
    @LegalBasis("政府信息公开条例, art. 47")
    Complaint answered(Answer given, List<Measure> ordered) {
        mustBe(State.ACCEPTED);
        if (given.finding().calls() && ordered.isEmpty()) {
            throw new RuleBroken("complaint.measure.missing", given.finding().label());
        }
        if (!given.finding().calls() && !ordered.isEmpty()) {
            throw new RuleBroken("complaint.measure.unfounded");
        }
        DatedClock running = answer == null ? null : answer.stop(given.on(), "答复");
        boolean over = ordered.isEmpty();
        return with(
                over ? State.CLOSED : State.ANSWERED,
                accept,
                running,
                decision,
                given,
                ordered,
                over ? given.on() : null);
    }

    /** Carried out; with the last of them the matter is closed. */
    Complaint done(UUID measure, String evidence, LocalDate on) {
        mustBe(State.ANSWERED);
        var now = measures.stream()
                .map(m -> m.id().equals(measure) && m.doneOn() == null
                        ? new Measure(m.id(), m.kind(), m.what(), m.orderedOn(), m.untilOn(), on, evidence)
                        : m)
                .toList();
        if (now.equals(measures)) {
            throw new RuleBroken("complaint.measure.done");
        }
        boolean over = now.stream().allMatch(m -> m.doneOn() != null);
        return with(over ? State.CLOSED : State.ANSWERED, accept, answer, decision, answered, now, over ? on : null);
    }

    Complaint timed(DatedClock acceptance, @Nullable DatedClock reply) {
        return with(state, acceptance, reply, decision, answered, measures, endedOn);
    }

    /** The limit that runs now, null when none does. */
    public @Nullable DatedClock running() {
        return switch (state) {
            case RECEIVED -> accept;
            case ACCEPTED -> answer;
            case ANSWERED, CLOSED, REFUSED -> null;
        };
    }

    private Complaint with(
            State next,
            DatedClock acceptance,
            @Nullable DatedClock reply,
            @Nullable Decision decided,
            @Nullable Answer given,
            List<Measure> ordered,
            @Nullable LocalDate ended) {
        return new Complaint(head, said, next, acceptance, reply, decided, given, ordered, ended, version);
    }
}

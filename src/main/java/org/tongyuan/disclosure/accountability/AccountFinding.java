package org.tongyuan.disclosure.accountability;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.platform.RuleBroken;

/** One finding of accountability, from its record to its closure. */
record AccountFinding(
        Head head,
        Matter matter,
        State state,
        @Nullable Served served,
        @Nullable Said answer,
        @Nullable Said closure,
        int version) {

    /** What does not change. */
    record Head(UUID id, String number, String regionCode, UUID agencyId, LocalDate recordedOn, String recordedBy) {}

    /** What is held against whom, what shows it, by which article, and what is demanded; {@code person} null for the agency alone. */
    record Matter(
            @Nullable String person,
            @Nullable String post,
            String fact,
            String evidence,
            Basis basis,
            Consequence kind,
            String demand) {}

    /** Served on the agency, with the days for its answer. */
    record Served(LocalDate on, DatedClock clock) {}

    /** Who said what when. */
    record Said(String text, String by, LocalDate on) {}

    /** Where it stands. */
    enum State {
        RECORDED("待送达", "info"),
        SERVED("待回复", "warn"),
        ANSWERED("已回复，待核实", "info"),
        CLOSED("已办结", "good");

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

    static AccountFinding recorded(Head head, Matter matter) {
        matter.kind().mustRestOn(matter.basis());
        if (matter.person() != null && matter.post() == null) {
            throw new RuleBroken("disclosure.accountability.post");
        }
        return new AccountFinding(head, matter, State.RECORDED, null, null, null, 0);
    }

    AccountFinding served(Served given) {
        mustBe(State.RECORDED);
        return new AccountFinding(head, matter, State.SERVED, given, null, null, version);
    }

    /** An answer after the day is still an answer. */
    AccountFinding answered(Said said) {
        mustBe(State.SERVED);
        Served before = served;
        if (before == null) {
            throw new IllegalStateException("not served: " + head.number());
        }
        var stopped = new Served(before.on(), before.clock().stop(said.on(), "回复"));
        return new AccountFinding(head, matter, State.ANSWERED, stopped, said, null, version);
    }

    /** Not closed before the agency was heard; {@code said} is what shows that it was put right. */
    AccountFinding closed(Said said) {
        mustBe(State.ANSWERED);
        return new AccountFinding(head, matter, State.CLOSED, served, answer, said, version);
    }

    private void mustBe(State wanted) {
        if (state != wanted) {
            throw new RuleBroken("disclosure.accountability.state", state.label());
        }
    }
}

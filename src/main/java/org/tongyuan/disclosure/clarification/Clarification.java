package org.tongyuan.disclosure.clarification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/** One report of false or incomplete information, with what was found and how it ended. Days are legal days. */
@LegalBasis("政府信息公开条例, art. 6")
record Clarification(
        Head head,
        UUID agencyId,
        Said said,
        State state,
        DatedClock clock,
        @Nullable Check check,
        @Nullable UUID recordId,
        @Nullable Ending ending,
        @Nullable Told told,
        int acts,
        int version) {

    /** What does not change; {@code receipt} cannot be guessed and shows the answer to whoever holds it. */
    record Head(UUID id, String number, String receipt, String regionCode, LocalDate reportedOn) {}

    /**
     * What was reported.
     *
     * @param indexNo the public record it is about, null for an outside source
     * @param seenAt where else it was seen, e.g. an address on the net; null for a record of our own
     * @param person the reporter when they were signed in: they get a message
     */
    record Said(
            String what,
            @Nullable String indexNo,
            @Nullable String seenAt,
            @Nullable String reporter,
            @Nullable String contact,
            @Nullable UUID person) {}

    /** What the agency in charge found, with its reason. */
    record Check(Finding finding, String reason, LocalDate on) {}

    /** When it was settled; the reason is empty for a published clarification. */
    record Ending(LocalDate on, String reason) {}

    /** That a reporter who left a contact but is not signed in was told, and how. */
    record Told(LocalDate on, String how) {}

    /** What a check can find. */
    enum Finding {
        FALSE("属于虚假信息"),
        INCOMPLETE("属于不完整信息"),
        TRUE("信息准确、完整"),
        NOT_OURS("不属于本机关职责");

        private final String label;

        Finding(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether accurate information has to be considered. */
        boolean calls() {
            return this == FALSE || this == INCOMPLETE;
        }
    }

    /** Where it stands. */
    enum State {
        REPORTED("待核查", "info"),
        CONFIRMED("待澄清", "warn"),
        DRAFTED("澄清待公开", "info"),
        CLARIFIED("已澄清", "good"),
        NOT_NEEDED("不需要澄清", "neutral"),
        NOT_OURS("不属于本地区职责", "neutral");

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
            return this == REPORTED || this == CONFIRMED || this == DRAFTED;
        }
    }

    void mustBe(State... wanted) {
        if (!java.util.List.of(wanted).contains(state)) {
            throw new RuleBroken("disclosure.clarification.state", state.label());
        }
    }

    /** Accurate information needs no clarification; for what is not ours see {@link #passedOn}. */
    Clarification found(Finding finding, String reason, LocalDate on) {
        mustBe(State.REPORTED);
        var checked = new Check(finding, reason, on);
        var stopped = clock.stop(on, "作出核查结论");
        if (finding.calls()) {
            return with(State.CONFIRMED, stopped, checked, null, null);
        }
        State end = finding == Finding.NOT_OURS ? State.NOT_OURS : State.NOT_NEEDED;
        return with(end, stopped, checked, null, new Ending(on, reason));
    }

    /** To another agency here, which checks anew within the days of its own. */
    Clarification passedOn(UUID agency, DatedClock anew) {
        mustBe(State.REPORTED);
        return new Clarification(head, agency, said, state, anew, null, null, null, told, acts, version);
    }

    Clarification drafted(UUID record) {
        mustBe(State.CONFIRMED);
        return with(State.DRAFTED, clock, check, record, null);
    }

    /** Published now, or already before by the same record. */
    Clarification clarified(UUID record, LocalDate on) {
        mustBe(State.CONFIRMED, State.DRAFTED);
        return with(State.CLARIFIED, clock, check, record, new Ending(on, ""));
    }

    /** False or incomplete, but nothing that has to be answered in public; says why. */
    Clarification leftAlone(String reason, LocalDate on) {
        mustBe(State.CONFIRMED, State.DRAFTED);
        return with(State.NOT_NEEDED, clock, check, recordId, new Ending(on, reason));
    }

    Clarification told(String how, LocalDate on) {
        if (state.isOpen() || told != null) {
            throw new RuleBroken("disclosure.clarification.told");
        }
        return new Clarification(
                head, agencyId, said, state, clock, check, recordId, ending, new Told(on, how), acts, version);
    }

    Clarification timed(DatedClock now) {
        return with(state, now, check, recordId, ending);
    }

    /** Somebody still has to call or write to the reporter. */
    public boolean isToBeTold() {
        return !state.isOpen() && told == null && said.person() == null && said.contact() != null;
    }

    private Clarification with(
            State next, DatedClock now, @Nullable Check checked, @Nullable UUID record, @Nullable Ending ended) {
        return new Clarification(head, agencyId, said, next, now, checked, record, ended, told, acts, version);
    }
}

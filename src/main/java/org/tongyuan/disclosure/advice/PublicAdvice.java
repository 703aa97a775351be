package org.tongyuan.disclosure.advice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.platform.RuleBroken;

/** One question of the public to an agency, with its answer. Days are legal days; the limit counts working days. */
record PublicAdvice(
        Head head,
        UUID agencyId,
        Asked asked,
        State state,
        DatedClock clock,
        @Nullable Answer answer,
        int acts,
        int version) {

    /** What does not change; {@code receipt} cannot be guessed and shows the answer to whoever holds it. */
    record Head(UUID id, String number, String receipt, String regionCode, LocalDate askedOn) {}

    /**
     * What was asked.
     *
     * @param person the asker when they were signed in: they get a message
     * @param mayShow whether the asker agreed that question and answer are shown to everybody
     */
    record Asked(
            String title,
            String question,
            @Nullable String asker,
            @Nullable String contact,
            @Nullable UUID person,
            boolean mayShow) {}

    /** What was answered; {@code wording} is null when it is not shown, and then there is a reason. */
    record Answer(
            String text,
            LocalDate on,
            UUID by,
            @Nullable Wording wording,
            @Nullable String hiddenReason) {

        public boolean isShown() {
            return wording != null;
        }
    }

    /** Title and question in the words in which everybody sees them. */
    record Wording(String title, String question) {}

    /** Where it stands. */
    enum State {
        ASKED("待答复", "info"),
        ANSWERED("已答复", "good");

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

    public boolean isOpen() {
        return state == State.ASKED;
    }

    void mustBeOpen() {
        if (!isOpen()) {
            throw new RuleBroken("disclosure.public-advice.answered", head.number());
        }
    }

    /** To another agency here, which answers within the days of its own. */
    PublicAdvice passedOn(UUID agency, DatedClock anew) {
        mustBeOpen();
        return new PublicAdvice(head, agency, asked, state, anew, null, acts, version);
    }

    /** An answer after the due day is still an answer; the list shows that it was late. */
    PublicAdvice answered(Answer given) {
        mustBeOpen();
        if (given.isShown() && !asked.mayShow()) {
            throw new RuleBroken("disclosure.public-advice.consent");
        }
        if (!given.isShown()
                && (given.hiddenReason() == null || given.hiddenReason().isBlank())) {
            throw new RuleBroken("disclosure.public-advice.hidden-reason");
        }
        return new PublicAdvice(
                head, agencyId, asked, State.ANSWERED, clock.stop(given.on(), "答复"), given, acts, version);
    }

    PublicAdvice timed(DatedClock now) {
        return new PublicAdvice(head, agencyId, asked, state, now, answer, acts, version);
    }

    /** Open and over its day, or answered after it. */
    public boolean isLate(LocalDate today) {
        return clock.isOver(answer == null ? today : answer.on());
    }
}

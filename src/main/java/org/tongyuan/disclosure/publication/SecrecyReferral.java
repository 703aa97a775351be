package org.tongyuan.disclosure.publication;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.disclosure.publication.RecordVersion.Conclusion;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/**
 * A version that was referred up 报请确定, because the agency could not tell whether it may be public.
 *
 * @param letter the letter by which it went up; null for what was referred before letters were kept
 */
@LegalBasis("政府信息公开条例, art. 17")
record SecrecyReferral(
        UUID id,
        UUID recordId,
        int number,
        String to,
        String question,
        String by,
        LocalDate on,
        @Nullable UUID letter,
        @Nullable Answer answer) {

    /** What came back: from whom, under which 文号, of which day. */
    record Answer(String by, String number, LocalDate on, Conclusion conclusion, String text, String recorder) {

        /** As it stands in the review's basis and in the timeline; {@code day} is the day in words. */
        public String shown(String day) {
            return by + "（" + number + "，" + day + "）：" + conclusion.label() + "。" + text;
        }
    }

    SecrecyReferral answered(Answer given, LocalDate today) {
        if (answer != null) {
            throw new RuleBroken("disclosure.referral.answered");
        }
        if (given.by().isBlank() || given.number().isBlank() || given.text().isBlank()) {
            throw new RuleBroken("disclosure.referral.answer-incomplete");
        }
        if (given.on().isBefore(on) || given.on().isAfter(today)) {
            throw new RuleBroken("disclosure.referral.answer-day", on.toString());
        }
        return new SecrecyReferral(id, recordId, number, to, question, by, on, letter, given);
    }

    /** Nothing is concluded before the answer is there, and what was found not to be public from above does not go out. */
    void mustAllow(Conclusion conclusion) {
        if (answer == null) {
            throw new RuleBroken("disclosure.referral.unanswered", to);
        }
        if (conclusion == Conclusion.PUBLIC && answer.conclusion() == Conclusion.NOT_PUBLIC) {
            throw new RuleBroken("disclosure.referral.not-public", answer.by());
        }
    }
}

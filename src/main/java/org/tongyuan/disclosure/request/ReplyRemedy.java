package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.List;
import org.tongyuan.agencies.Authority;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.platform.LegalBasis;

/** The sentences that tell an applicant what they can do about a reply: a function of its type, its grounds and its day. */
final class ReplyRemedy {

    private static final String PAPER = "本答复书";

    private ReplyRemedy() {}

    /**
     * Under the reconsideration law in force since 2024 a refusal under articles 14 to 16 goes to reconsideration first; before, either
     * way was open. A partial disclosure has the sentence for the part that was refused.
     *
     * @param grounds why a part was refused, for PARTIAL
     */
    @LegalBasis("行政复议法, art. 23(1)(四)")
    @LegalBasis("法释〔2025〕8号, art. 1")
    static List<String> of(
            ReplyType type, List<ReplyType> grounds, Authority authority, LocalDate on, TimeLimits limits) {
        return switch (type.remedy()) {
            case NONE -> List.of();
            case EITHER -> List.of("如对本答复不服，" + authority.eitherRemedy(PAPER, on, limits));
            case RECONSIDERATION_FIRST -> List.of("如对本答复不服，" + first(authority, on, limits));
            case BY_GROUND ->
                grounds.stream().anyMatch(ReplyType::refuses)
                        ? List.of("如对不予公开的部分不服，" + first(authority, on, limits))
                        : List.of("如对本答复不服，" + authority.eitherRemedy(PAPER, on, limits));
        };
    }

    private static String first(Authority authority, LocalDate on, TimeLimits limits) {
        return on.isBefore(Authority.NEW_LAW)
                ? authority.eitherRemedy(PAPER, on, limits)
                : authority.reconsiderationFirst(PAPER, on, limits);
    }
}

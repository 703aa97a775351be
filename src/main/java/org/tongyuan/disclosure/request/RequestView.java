package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.Person;
import org.tongyuan.agencies.Agency;
import org.tongyuan.calendar.Reason;
import org.tongyuan.calendar.Remaining;
import org.tongyuan.documents.Letter;

/** A request as pages and the API show it. */
record RequestView(
        DisclosureRequest of,
        Agency agency,
        Person applicant,
        List<Limit> limits,
        List<Letter> letters,
        List<RequestRecord> history,
        Replies.@Nullable Reply reply,
        List<RequestFile> files,
        Together together,
        LocalDate today) {

    /** With which requests it is answered: {@code lead} is the number of the one it was joined to, {@code parts} those joined to it. */
    record Together(@Nullable String lead, List<String> parts) {}

    /** A limit with the reasons for its date; {@code remaining} while it runs to a known day. */
    record Limit(
            String key,
            String name,
            String basis,
            RequestClock.Reading reading,
            @Nullable Remaining remaining,
            List<Reason> reasons) {

        public boolean running() {
            return reading.stopped() == null;
        }
    }

    public @Nullable Limit replyLimit() {
        return limits.stream()
                .filter(l -> l.key().equals(RequestClock.REPLY))
                .findFirst()
                .orElse(null);
    }
}

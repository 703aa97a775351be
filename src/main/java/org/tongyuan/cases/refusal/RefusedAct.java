package org.tongyuan.cases.refusal;

import org.jspecify.annotations.Nullable;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.platform.LegalTime;

/**
 * What somebody tried and may not do.
 *
 * @param subject the case, or the caller where there is no case yet
 * @param seen whether the caller may at least see it: otherwise they were told that it does not exist
 * @param request a digest of the request's key, so that a repeat is known as one
 */
record RefusedAct(
        Actor actor,
        String act,
        Subject subject,
        boolean seen,
        @Nullable String request) {

    static final String NAME = "CASE_ACT_REFUSED";

    Entry entry(LegalTime time) {
        var entry = Entry.of(actor, NAME, subject, time.now())
                .with("act", act)
                .with("why", seen ? "not-allowed" : "unseen");
        return request == null ? entry : entry.with("request", request);
    }

    /** Whether this entry tells of the same attempt. */
    boolean isIn(Entry entry) {
        return request != null
                && entry.act().equals(NAME)
                && entry.actor().equals(actor)
                && act.equals(entry.details().get("act"))
                && request.equals(entry.details().get("request"));
    }
}

package org.tongyuan.journal;

import java.util.List;
import org.tongyuan.facts.Subject;

/** Writes and reads the journal. */
public interface Journal {

    /** Appends in the caller's transaction, chained to the subject's last entry. */
    Recorded record(Entry entry);

    /** Appends in a transaction of its own: refusals and failed sign-ins stay even when the caller rolls back. */
    Recorded recordApart(Entry entry);

    /** The chain of one subject, oldest first. */
    List<Recorded> of(Subject subject);
}

package org.tongyuan.journal;

import java.util.List;
import java.util.Optional;
import org.tongyuan.facts.Subject;

/** Writes and reads the journal. */
public interface Journal {

    /** Appends in the caller's transaction, chained to the subject's last entry. */
    Recorded record(Entry entry);

    /**
     * Writes the rows that the entry seals and appends the entry, in one statement; empty when the rows that had to be there were not.
     * The caller gives up its transaction then.
     */
    Optional<Recorded> record(Entry entry, SealedWrite rows);

    /**
     * Writes the rows that several entries seal and appends the entries in their order, in one statement; empty when not all the rows
     * that had to be there were. The caller gives up its transaction then.
     */
    List<Recorded> record(List<Entry> entries, SealedRows rows);

    /** Appends in a transaction of its own: refusals and failed sign-ins stay even when the caller rolls back. */
    Recorded recordApart(Entry entry);

    /** The chain of one subject, oldest first. */
    List<Recorded> of(Subject subject);
}

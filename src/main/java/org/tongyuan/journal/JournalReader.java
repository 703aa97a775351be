package org.tongyuan.journal;

import java.util.List;

/** Reads the journal as an event log; each reader keeps its own place. */
public interface JournalReader {

    /**
     * Entries after a position, oldest first. It stops before anything that a transaction still running could write, so a reader
     * that goes on from the last position it got never misses an entry.
     */
    List<Recorded> readFrom(long position, int limit);
}

package org.tongyuan.journal;

/** How far one reader of the journal has come; each keeps its own place, and the metrics say how far behind it is. */
public interface JournalPlace {

    /** A short English name, e.g. {@code anchor}. */
    String reader();

    /** The last position it has read, 0 when none. */
    long position();
}

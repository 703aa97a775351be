package org.tongyuan.journal;

import java.time.Instant;

/** An entry as it stands in the journal, with its place in the whole and in its subject's chain. */
public record Recorded(long position, int chainIndex, Entry entry, Instant recorded, String hash) {}

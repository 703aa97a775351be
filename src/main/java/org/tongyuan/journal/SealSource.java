package org.tongyuan.journal;

import java.util.function.BiConsumer;

/** Implemented by a module whose rows are sealed in the journal, so that {@code verify} can compare them with the last seal. */
public interface SealSource {

    /** The kind of subject whose rows are sealed. */
    String kind();

    /** Streams id and present digest of every subject; read in batches, never all at once in memory. */
    void forEachSeal(BiConsumer<String, String> idAndDigest);
}

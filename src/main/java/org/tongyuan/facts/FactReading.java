package org.tongyuan.facts;

import java.util.function.Consumer;

/**
 * One reading of all subjects of a kind, stretch by stretch. Several threads may read different stretches at once; what is the same for
 * all of them was found out when the reading began.
 */
public interface FactReading {

    /** Before every id. */
    String START = "";

    /** After every id. */
    String END = "~";

    /** Id of the last of the next {@code size} subjects after this one; {@link #END} when no more than that are left. */
    String next(String after, int size);

    /** The subjects after the first id up to and with the second, by ascending id. */
    void each(String after, String upTo, Consumer<SubjectFacts> use);
}

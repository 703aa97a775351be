package org.tongyuan.facts;

import java.util.Optional;

/**
 * Implemented by a module that gives out numbers which people quote, for modules that must not know it: what stands under such a
 * number, and where its page is for whoever asks now (ADR 0025).
 */
public interface ReferenceSource {

    /** The Chinese name of what it numbers, e.g. 办件. */
    String label();

    /** What stands under a number or code; empty when it is none of this source's. */
    Optional<Reference> find(String number);

    /** The page of something found before, for whoever asks now; empty when they may not see it. */
    Optional<String> page(String number);
}

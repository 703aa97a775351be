package org.tongyuan.cases;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The door to decided cases, for whoever makes their results public. Every act on a case is in the journal, subject {@code case}. */
@FunctionalInterface
public interface CaseResults {

    /** Those of these cases that are decided, in no order. */
    List<CaseResult> of(Collection<UUID> cases);
}

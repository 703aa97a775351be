package org.tongyuan.standards.clause;

import java.util.SortedMap;

/** What a clause says of one subject. */
public sealed interface Verdict {

    /** The clause does not concern this subject. */
    record NotApplicable() implements Verdict {}

    record Conforms() implements Verdict {}

    /** The subject falls short; {@code evidence} are the facts that the expression reads, by name. */
    record Fails(SortedMap<String, Object> evidence) implements Verdict {}

    /** The expression could not be evaluated: the clause's fault, not the subject's. */
    record Broken(String why) implements Verdict {}

    Verdict NOT_APPLICABLE = new NotApplicable();
    Verdict CONFORMS = new Conforms();
}

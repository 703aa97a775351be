package org.tongyuan.standards.clause;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.facts.FactStream;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;

/** Kinds of subjects of a test's own. */
public final class KindsForTests {

    private KindsForTests() {}

    public static Kinds of(List<FactStream> sources, Calendars calendars) {
        return new Kinds(sources, calendars);
    }

    /** The acts on clauses of these kinds. */
    public static EditClauses edit(
            Kinds kinds, Clauses clauses, Journal journal, ApplicationEventPublisher events, LegalTime time) {
        return new EditClauses(clauses, new ClauseRules(kinds, clauses, time), journal, events, time);
    }
}

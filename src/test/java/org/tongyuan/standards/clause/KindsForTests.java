package org.tongyuan.standards.clause;

import java.util.List;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.facts.FactStream;

/** Kinds of subjects of a test's own. */
public final class KindsForTests {

    private KindsForTests() {}

    public static Kinds of(List<FactStream> sources, Calendars calendars) {
        return new Kinds(sources, calendars);
    }
}

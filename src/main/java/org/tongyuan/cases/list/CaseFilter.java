package org.tongyuan.cases.list;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.CaseState;

/** What a list is narrowed to; null or empty means not narrowed. */
public record CaseFilter(
        Span span,
        Set<Todo> todo,
        @Nullable CaseState state,
        @Nullable UUID agency,
        @Nullable String item,
        @Nullable LocalDate dueBefore,
        @Nullable UUID applicant) {

    /** Open cases, ended ones, or both. */
    public enum Span {
        OPEN,
        ENDED,
        ALL
    }

    /** What waits for whom: at the window, for a review step, for a decision. */
    public enum Todo {
        WINDOW,
        REVIEW,
        DECISION
    }

    public static CaseFilter open() {
        return new CaseFilter(Span.OPEN, Set.of(), null, null, null, null, null);
    }

    public CaseFilter dueBefore(LocalDate day) {
        return new CaseFilter(span, todo, state, agency, item, day, applicant);
    }
}

package org.tongyuan.cases.list;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.CaseState;

/**
 * What a list is narrowed to; null or empty means not narrowed.
 *
 * @param system where cases are handled: {@link #HERE}, {@link #OUTSIDE}, or the code of one outside system
 */
public record CaseFilter(
        Span span,
        Set<Todo> todo,
        @Nullable CaseState state,
        @Nullable UUID agency,
        @Nullable String item,
        @Nullable LocalDate dueBefore,
        @Nullable UUID applicant,
        @Nullable String system) {

    public static final String HERE = "here";
    public static final String OUTSIDE = "outside";

    /** Cases wherever they are handled. */
    public CaseFilter(
            Span span,
            Set<Todo> todo,
            @Nullable CaseState state,
            @Nullable UUID agency,
            @Nullable String item,
            @Nullable LocalDate dueBefore,
            @Nullable UUID applicant) {
        this(span, todo, state, agency, item, dueBefore, applicant, null);
    }

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
        return new CaseFilter(span, todo, state, agency, item, day, applicant, system);
    }

    boolean wantsOwn() {
        return system == null || system.equals(HERE);
    }

    /** Nothing of what outside systems handle waits for anybody here. */
    boolean wantsOutside() {
        return todo.isEmpty() && !HERE.equals(system);
    }
}
